-- The signing key changes now and then; receivers may still ask for the certificate before it.
alter table signing_key add column made_at timestamptz not null default now();
create table retired_certificate (
    path        text primary key,
    certificate text        not null,
    retired_at  timestamptz not null
);
