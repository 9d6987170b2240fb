alter table target_group add column attributes jsonb not null default '{}';
