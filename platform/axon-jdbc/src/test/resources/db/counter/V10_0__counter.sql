create table counter_total (
    counter text primary key,
    total   bigint not null
);
