-- What was handled: one row a message, in the transaction of its effect. The key is the message's
-- place, which guards against a second effect and finds a stream's position (its highest sequence);
-- the id beside it tells a duplicate from another message that claims the same place.
create table inbox_message (
    topic      text        not null,
    stream     text        not null,
    sequence   bigint      not null,
    message_id text        not null,
    handled_at timestamptz not null default now(),
    primary key (topic, stream, sequence)
);

-- What could not be handled yet. Without a sequence: its place could not be read, or is taken.
create table dead_letter (
    id              bigint generated always as identity primary key,
    topic           text        not null,
    stream          text,
    sequence        bigint,
    message_id      text,
    kafka_partition int         not null,
    kafka_offset    bigint      not null,
    kafka_key       bytea,
    raw             bytea       not null,
    kind            text        not null check (kind in ('UNREADABLE', 'FAILED', 'WAITING', 'CONFLICT')),
    failure         text        not null,
    reason          text        not null,
    attempts        int         not null default 1,
    parked_at       timestamptz not null default now(),
    last_attempt_at timestamptz not null default now()
);
create unique index dead_letter_place on dead_letter (topic, stream, sequence) where sequence is not null;
-- The bytes belong to the key: a broker that lost its data counts its offsets from 0 again.
create unique index dead_letter_offset on dead_letter (topic, kafka_partition, kafka_offset, md5(raw))
    where sequence is null;
