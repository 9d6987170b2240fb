-- What has ended, newest first of each subscription: an account's deliveries are those of its
-- subscriptions. What is open is in the lanes.
create index delivery_done on delivery (subscription_arn, delivery_id) where state <> 'open';
