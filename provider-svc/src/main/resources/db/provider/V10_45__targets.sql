create table target_group (
    arn              text primary key,
    owner            text not null,
    region           text not null,
    name             text not null,
    protocol         text not null,
    port             int not null,
    vpc_id           text,
    check_port       text not null,
    check_interval   int not null,
    check_timeout    int not null,
    check_healthy    int not null,
    check_unhealthy  int not null,
    target_addresses text[] not null default '{}',
    target_ports     int[] not null default '{}',
    -- Empty where every zone may use it.
    target_zones     text[] not null default '{}',
    tag_keys         text[] not null,
    tag_values       text[] not null,
    created_at       timestamptz not null
);
create index target_group_of_owner on target_group (owner, region, created_at, arn);

create table target_group_name (
    owner  text not null,
    region text not null,
    name   text not null,
    arn    text not null,
    primary key (owner, region, name)
);

create table listener (
    arn               text primary key,
    load_balancer_arn text not null,
    owner             text not null,
    protocol          text not null,
    port              int not null,
    target_group_arn  text not null,
    tag_keys          text[] not null,
    tag_values        text[] not null
);
create index listener_of_load_balancer on listener (load_balancer_arn, port);
create index listener_of_target_group on listener (target_group_arn);
