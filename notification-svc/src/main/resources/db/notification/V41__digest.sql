-- Subscriptions whose mails are gathered, and what has been gathered for the next one.
create table mail_digest (
    subscription_arn text primary key,
    every_seconds    bigint  not null,
    most             integer not null,
    round            bigint  not null default 0
);

create table mail_digest_item (
    subscription_arn text        not null,
    message_id       uuid        not null,
    number           bigint generated always as identity,
    subject          text,
    body             text        not null,
    published_at     timestamptz not null,
    primary key (subscription_arn, message_id)
);
create index mail_digest_next on mail_digest_item (subscription_arn, number);
