-- A replica of what provider-events says, for the data plane only: no account is shown any of it.
alter table service_listing add column load_balancer_arns text[] not null default '{}';

create table balancer_replica (
    arn        text primary key,
    cross_zone boolean not null
);

create table listener_replica (
    arn              text primary key,
    balancer_arn     text not null,
    port             int not null,
    target_group_arn text not null
);
create index listener_of_balancer on listener_replica (balancer_arn, port);

create table target_replica (
    target_group_arn text not null,
    address          text not null,
    port             int not null,
    -- Empty where every zone may use it.
    zone_id          text not null,
    primary key (target_group_arn, address, port)
);
