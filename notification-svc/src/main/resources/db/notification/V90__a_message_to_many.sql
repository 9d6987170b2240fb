-- Of a message to many subscriptions all rows are neighbours here; by subscription each was a page of its own.
create unique index delivery_to_each on delivery (message_id, subscription_arn);
alter table delivery drop constraint delivery_once;
drop index delivery_of;
