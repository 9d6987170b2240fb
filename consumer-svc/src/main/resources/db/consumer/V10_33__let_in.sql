-- "pending" is both who is not confirmed yet and who was let in and is being made ready.
alter table endpoint_view add let_in boolean not null default true;
