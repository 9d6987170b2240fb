-- What was given up may hold back what follows it, where its subscription wants that.
alter table endpoint_choice add column on_failure text not null default 'unblock'
    check (on_failure in ('unblock', 'block'));
alter table delivery add column blocks boolean not null default false;

-- The first of each key is what is open, or what holds the others back.
drop index delivery_turn;
create index delivery_turn on delivery (subscription_arn, ordering_key, delivery_id)
    where state = 'open' or blocks;
create index delivery_blocking on delivery (subscription_arn) where blocks;
-- Those that are held back are due at no time, so that no claim has to look at them.
create index delivery_held on delivery (subscription_arn) where state = 'open' and due = 'infinity';
