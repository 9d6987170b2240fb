-- What is too old to be kept is found by these.
create index message_age on message (published_at);

-- Subscriptions are listed by pages: those an account made, and those to its topics.
create index subscription_by on subscription (owner, number);
create index subscription_to on subscription (split_part(topic_arn, ':', 5), number);
