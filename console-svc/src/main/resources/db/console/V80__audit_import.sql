-- Exports that somebody took in to look at: kept apart from the log, by account, until deleted.
create table audit_import (
    id          bigint      not null generated always as identity primary key,
    account     text        not null,
    person      text        not null,
    name        text        not null,
    imported_at timestamptz not null default now(),
    seen_by     text        not null,
    first       bigint      not null,
    last        bigint      not null,
    log_end     bigint      not null,
    events      bigint      not null,
    omitted     bigint      not null,
    head        text        not null,
    exported_at text        not null,
    public_key  text        not null,
    checkpoints integer     not null
);

create index audit_import_of_account on audit_import (account, id desc);

-- The same columns as the log's, for the same questions.
create table audit_import_line (
    import         bigint      not null references audit_import on delete cascade,
    position       bigint      not null,
    message_id     text        not null,
    topic          text        not null,
    type           text        not null,
    stream         text        not null,
    sequence       bigint      not null,
    time           timestamptz not null,
    principal      text        not null,
    account        text        not null,
    correlation_id text        not null,
    causation_id   text        not null,
    event          text        not null,
    primary key (import, position)
);

create index audit_import_line_by_stream on audit_import_line (import, stream, position);
