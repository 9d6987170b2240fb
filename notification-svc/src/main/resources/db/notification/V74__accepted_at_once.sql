-- Endpoints that nobody had to decide on: they were never waiting for acceptance.
alter table resource_owner add column at_once boolean not null default false;
