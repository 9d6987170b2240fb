-- Newest first of each subscription: an account's deliveries are those of its subscriptions.
create index delivery_newest on delivery (subscription_arn, delivery_id);
