-- Where a service or an endpoint is: it can be listened to there only. Null for those that were
-- learned of before, until they are heard of again.
alter table resource_owner add column region text;
