-- Every published message, for ever, in the order the console heard it.
create table audit_log (
    position       bigint      not null primary key,
    message_id     text        not null unique,
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
    recorded_at    timestamptz not null default now(),
    check (event is json object)
);

create index audit_log_by_stream on audit_log (stream, position);

-- Whom a message concerns: an account sees these positions and no others.
create table audit_concern (
    account  text   not null,
    position bigint not null references audit_log,
    primary key (account, position)
);

create index audit_concern_by_position on audit_concern (position);

-- Positions have no gap and become visible in their order: whoever inserts waits for those
-- before. A sequence would hand out numbers in one order and let them be seen in another, and a
-- reader that remembers "the last position" would lose what came late.
create function audit_log_next_position() returns trigger language plpgsql as $$
begin
    perform pg_advisory_xact_lock(7303014);
    new.position := coalesce((select max(position) from audit_log), 0) + 1;
    return new;
end $$;

create trigger audit_log_position before insert on audit_log
    for each row execute function audit_log_next_position();

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit log is append-only: % on % is refused', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;

create trigger audit_log_append_only before update or delete or truncate on audit_log
    for each statement execute function audit_is_append_only();

create trigger audit_concern_append_only before update or delete or truncate on audit_concern
    for each statement execute function audit_is_append_only();
