-- The badge of every page counts these.
create index connection_view_waiting on connection_view (service_owner)
    where state = 'pendingAcceptance';

-- Filters of the queue that somebody gave a name: settings of people, not told by any event.
create table queue_view (
    account text not null,
    person  text not null,
    name    text not null,
    query   text not null,
    primary key (account, person, name)
);
