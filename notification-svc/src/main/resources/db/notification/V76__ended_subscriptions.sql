-- Since when a subscription has ended: after a while nothing is kept of its endpoint.
alter table subscription add column ended_at timestamptz;
update subscription set ended_at = now() where state = 'ended';
