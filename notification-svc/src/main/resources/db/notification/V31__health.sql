alter table endpoint_health add column opened_at timestamptz;

-- Lanes are visited one by one: what is due in each, and what is due next.
create index delivery_lane on delivery (subscription_arn, due, delivery_id) where state = 'open';
drop index delivery_due;
