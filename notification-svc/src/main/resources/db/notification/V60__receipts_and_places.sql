-- What was answered, written down at once: a worker that is killed before it could complete it
-- leaves this behind, and it is not sent again. Lost in a crash of the database, which costs
-- doubles and no message.
create unlogged table delivery_receipt (
    delivery_id bigint primary key,
    lease       uuid        not null,
    at          timestamptz not null,
    millis      bigint      not null,
    status      integer,
    detail      text        not null
);

-- Filter policies are counted by account.
create index subscription_filtered on subscription (split_part(topic_arn, ':', 5))
    where state <> 'ended' and attributes ->> 'FilterPolicy' is not null;

-- Replica of where the owners of services put accounts, as provider-events tell it.
create table organization_place (
    owner   text not null,
    account text not null,
    path    text not null,
    primary key (owner, account)
);
