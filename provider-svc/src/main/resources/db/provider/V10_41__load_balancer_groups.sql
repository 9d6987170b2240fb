alter table load_balancer add column security_groups text[] not null default '{}';
