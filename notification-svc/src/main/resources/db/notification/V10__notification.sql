-- Read models: thrown away and rebuilt from the log at will.
create table topic (
    topic_arn  text primary key,
    owner      text   not null,
    region     text   not null,
    attributes jsonb  not null,
    number     bigserial
);
create index topic_of on topic (owner, region, number);

create table subscription (
    subscription_arn text primary key,
    subscription_id  uuid    not null unique,
    topic_arn        text    not null,
    owner            text    not null,
    region           text    not null,
    principal        text    not null,
    protocol         text    not null,
    endpoint         text    not null,
    raw              boolean not null,
    state            text    not null check (state in ('pending', 'confirmed', 'ended')),
    authenticated    boolean not null default false,
    number           bigserial
);
-- One living subscription of an endpoint to a topic, whoever asks at the same moment.
create unique index subscription_once on subscription (topic_arn, protocol, endpoint)
    where state <> 'ended';
create index subscription_of on subscription (owner, region, number);

create table connection_notification (
    id        text primary key,
    owner     text   not null,
    region    text   not null,
    subject   text   not null,
    topic_arn text   not null,
    events    text[] not null,
    number    bigserial
);
create index connection_notification_for on connection_notification (subject);
create index connection_notification_of on connection_notification (owner, region, number);

-- Replica of who owns which service and which endpoint, as provider-events tell it.
create table resource_owner (
    resource_id text primary key,
    owner       text not null
);

-- The queue. A message never changes but for the counter of its own facts.
create table message (
    message_id    uuid primary key,
    kind          text           not null,
    topic_arn     text           not null,
    owner         text           not null,
    stage         text           not null,
    subject       text,
    body          text           not null,
    per_protocol  boolean        not null,
    attributes    jsonb          not null,
    published_at  timestamptz(3) not null,
    ordering_key  text           not null,
    circumstances jsonb          not null,
    next_fact     bigint         not null
);

create table delivery (
    delivery_id      bigint generated always as identity primary key,
    message_id       uuid        not null references message,
    subscription_arn text        not null,
    protocol         text        not null,
    endpoint         text        not null,
    raw              boolean     not null,
    ordering_key     text        not null,
    state            text        not null default 'open'
        check (state in ('open', 'delivered', 'failed', 'skipped')),
    -- When it may be claimed: its turn, or the end of the lease of whoever is sending it.
    due              timestamptz not null,
    lease            uuid,
    attempts         integer     not null default 0,
    constraint delivery_once unique (subscription_arn, message_id)
);
create index delivery_due on delivery (due) where state = 'open';
create index delivery_turn on delivery (subscription_arn, ordering_key, delivery_id) where state = 'open';

create table attempt (
    delivery_id bigint      not null,
    number      integer     not null,
    at          timestamptz not null,
    outcome     text        not null,
    status      integer,
    millis      bigint      not null,
    detail      text        not null,
    primary key (delivery_id, number)
);

-- What all instances sign with, made once.
create table signing_key (
    id          smallint primary key default 1 check (id = 1),
    private_key bytea not null,
    certificate text  not null,
    token_key   bytea not null
);
