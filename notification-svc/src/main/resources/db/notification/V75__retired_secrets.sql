-- Every secret that is still in its day of grace signs, not only the one before: when each ends.
alter table endpoint_choice add column retired jsonb not null default '{}';
update endpoint_choice set retired = jsonb_build_object(previous_secret, previous_until)
where previous_secret is not null;
alter table endpoint_choice drop column previous_secret, drop column previous_until;
