-- How a delivery fares: when it began anew, what it has waited, how it ended.
alter table delivery
    add column began_at    integer     not null default 0,
    add column waited      bigint      not null default 0,
    add column finished_at timestamptz,
    add column reason      text,
    add column replays     integer     not null default 0;
create index delivery_undone on delivery (subscription_arn, delivery_id) where state in ('failed', 'skipped');
create index delivery_of on delivery (message_id);

-- What went to a subscription's dead-letter queue, as the endpoint would have got it.
create table dead_letter_content (
    delivery_id  bigint primary key references delivery,
    target_arn   text        not null,
    at           timestamptz not null,
    content_type text        not null,
    content      text        not null
);

-- What the owner of a subscription has chosen beyond SNS's attributes.
create table endpoint_choice (
    subscription_arn text primary key,
    schedule         text not null default 'sns' check (schedule in ('sns', 'standard-webhooks')),
    secret           text,
    previous_secret  text,
    previous_until   timestamptz
);

-- How an endpoint fares. Shared by all instances, kept over restarts.
create table endpoint_health (
    subscription_arn text primary key,
    standing         text    not null default 'active' check (standing in ('active', 'muted', 'disabled')),
    standing_since   timestamptz,
    standing_reason  text,
    window_start     timestamptz,
    tried            integer not null default 0,
    failed           integer not null default 0,
    probe_at         timestamptz,
    reopened         integer not null default 0,
    failing_since    timestamptz,
    counting_from    timestamptz,
    warned           integer not null default 0,
    last_success     timestamptz,
    last_failure     timestamptz,
    last_detail      text,
    tokens           double precision,
    tokens_at        timestamptz,
    next_fact        bigint  not null default 0
);
