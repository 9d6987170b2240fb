-- Subscriptions of a topic that is gone: they cannot be restored, nor are they its successor's.
alter table subscription add column topic_gone boolean not null default false;
update subscription s set topic_gone = true
    where not exists (select 1 from topic t where t.topic_arn = s.topic_arn);
-- A topic's subscriptions are counted and listed by pages without reading the rest.
create index subscription_of_topic on subscription (topic_arn, number) include (state)
    where not topic_gone;
