-- One that was taken down stays, so that it is not taken for one that stands elsewhere.
create table load_balancer (
    arn              text primary key,
    owner            text not null,
    region           text not null,
    name             text not null,
    scheme           text not null,
    ip_address_type  text not null,
    vpc_id           text not null,
    subnet_ids       text[] not null,
    zone_ids         text[] not null,
    attribute_keys   text[] not null default '{}',
    attribute_values text[] not null default '{}',
    tag_keys         text[] not null,
    tag_values       text[] not null,
    created_at       timestamptz not null,
    taken_down       boolean not null default false
);
create index load_balancer_of_owner on load_balancer (owner, region, created_at, arn);

create table load_balancer_name (
    owner  text not null,
    region text not null,
    name   text not null,
    arn    text not null,
    primary key (owner, region, name)
);

-- A replica of what consumer-events says, as far as this service has heard.
create table subnet_replica (
    subnet_id text primary key,
    vpc_id    text not null,
    owner     text not null,
    region    text not null,
    zone_id   text not null
);
