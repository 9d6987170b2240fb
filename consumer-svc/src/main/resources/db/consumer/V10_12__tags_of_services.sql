-- What the replica of the directory knows of a service's tags: for its owner to see.
alter table service_listing add column tags text not null default '{}';
