-- What topics and subscriptions were given beyond their first attributes.
alter table topic add column tags jsonb not null default '{}';

alter table subscription add column attributes jsonb not null default '{}';
update subscription set attributes = '{"RawMessageDelivery": "true"}' where raw;
