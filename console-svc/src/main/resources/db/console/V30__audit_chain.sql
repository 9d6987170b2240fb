-- Every line of the log is bound to all lines before it, and to the line before it in its own
-- stream. docs/audit.md says how, for verifiers that share no code with this.
alter table audit_log
    add column stream_previous bytea,
    add column content bytea,
    add column hash bytea;

create function audit_time(moment timestamptz) returns text language sql stable as $$
    select to_char(moment at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- Each field by its length in bytes and itself: two different lines cannot read the same.
create function audit_content(line audit_log) returns bytea language sql stable as $$
    select sha256(convert_to(string_agg(octet_length(field) || ':' || field, ',' order by place), 'UTF8'))
    from unnest(array[
        line.position::text, line.message_id, line.topic, line.type, line.stream,
        line.sequence::text, audit_time(line.time), line.principal, line.account,
        line.correlation_id, line.causation_id, audit_time(line.recorded_at), line.event,
        coalesce(encode(line.stream_previous, 'hex'), '')]) with ordinality as fields (field, place)
$$;

create or replace function audit_log_next_position() returns trigger language plpgsql as $$
declare
    last record;
begin
    perform pg_advisory_xact_lock(7303014);
    select position, hash into last from audit_log order by position desc limit 1;
    new.position := coalesce(last.position, 0) + 1;
    new.stream_previous :=
        (select content from audit_log where stream = new.stream order by position desc limit 1);
    new.content := audit_content(new);
    new.hash := sha256(coalesce(last.hash, '') || new.content);
    return new;
end $$;

-- What was there before there was a chain becomes its beginning.
alter table audit_log disable trigger audit_log_append_only;
do $$
declare
    line audit_log;
    last bytea := '';
begin
    for line in select * from audit_log order by position loop
        line.stream_previous := (select content from audit_log
            where stream = line.stream and position < line.position order by position desc limit 1);
        line.content := audit_content(line);
        last := sha256(last || line.content);
        update audit_log
        set stream_previous = line.stream_previous, content = line.content, hash = last
        where position = line.position;
    end loop;
end $$;
alter table audit_log enable trigger audit_log_append_only;
alter table audit_log alter column content set not null, alter column hash set not null;

-- Made once, at the first start.
create table audit_key (
    id          integer     not null primary key check (id = 1),
    public_key  bytea       not null,
    private_key bytea       not null,
    made_at     timestamptz not null default now()
);

-- The log up to a position, signed.
create table audit_checkpoint (
    position  bigint not null primary key,
    hash      text   not null,
    at        text   not null,
    signature text   not null
);

create trigger audit_key_append_only before update or delete or truncate on audit_key
    for each statement execute function audit_is_append_only();
create trigger audit_checkpoint_append_only before update or delete or truncate on audit_checkpoint
    for each statement execute function audit_is_append_only();
