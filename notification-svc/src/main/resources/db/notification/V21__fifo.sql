-- Topics that keep order: the last number given, and what was published in the last five minutes.
create table fifo_topic (
    topic_arn text primary key,
    last      bigint not null
);

create table fifo_message (
    topic_arn        text        not null,
    scope            text        not null,
    deduplication_id text        not null,
    message_id       uuid        not null,
    number           bigint      not null,
    at               timestamptz not null,
    primary key (topic_arn, scope, deduplication_id)
);
create index fifo_message_age on fifo_message (topic_arn, at);
