-- Guards. A place is a VPC or a subnet; it gives numbers, each once: a VPC the numbers of its
-- endpoints, a subnet the addresses of its range.
create table place (
    id     text primary key,
    parent text references place,
    first  bigint not null,
    last   bigint not null
);
create index place_parent on place (parent);

create table claim (
    place       text   not null references place,
    number      bigint not null,
    endpoint_id text   not null,
    primary key (place, number)
);
create index claim_endpoint on claim (endpoint_id);

create table client_token (
    account     text not null,
    region      text not null,
    token       text not null,
    fingerprint text not null,
    endpoint_id text not null,
    primary key (account, region, token)
);

-- Read models.
create table vpc_view (
    vpc_id                    text primary key,
    owner                     text        not null,
    region                    text        not null,
    cidr_block                text        not null,
    default_security_group_id text        not null,
    tags                      text        not null,
    created_at                timestamptz not null
);
create index vpc_view_listed on vpc_view (owner, region, created_at, vpc_id);

create table subnet_view (
    subnet_id            text primary key,
    vpc_id               text        not null,
    owner                text        not null,
    region               text        not null,
    cidr_block           text        not null,
    availability_zone_id text        not null,
    availability_zone    text        not null,
    tags                 text        not null,
    created_at           timestamptz not null
);
create index subnet_view_listed on subnet_view (owner, region, created_at, subnet_id);

-- What never changes of an endpoint is one JSON text: rendered without a join.
create table endpoint_view (
    endpoint_id   text primary key,
    owner         text        not null,
    region        text        not null,
    vpc_id        text        not null,
    state         text        not null,
    reason        text,
    facts         text        not null,
    interface_ids text[]      not null,
    created_at    timestamptz not null,
    deleted_at    timestamptz
);
create index endpoint_view_listed on endpoint_view (owner, region, created_at, endpoint_id);
create index endpoint_view_interfaces on endpoint_view using gin (interface_ids);
create index endpoint_view_deleted on endpoint_view (deleted_at) where deleted_at is not null;

-- The replica of the services' directory, fed by provider-events.
create table service_listing (
    service_id          text primary key,
    service_name        text    not null unique,
    owner               text    not null,
    region              text    not null,
    acceptance_required boolean not null,
    allowed_principals  text[]  not null,
    zone_ids            text[]  not null
);
