-- Guard: what keeps a VPC from being deleted; of gateways it has one of each kind.
create table vpc_hold (
    holder text not null,
    vpc_id text not null references place,
    kind   text not null,
    primary key (holder, vpc_id)
);
create unique index vpc_hold_one on vpc_hold (vpc_id, kind)
    where kind in ('INTERNET_GATEWAY', 'VPN_GATEWAY');
create index vpc_hold_vpc on vpc_hold (vpc_id);

-- Read models.
create table route_table_view (
    route_table_id text primary key,
    vpc_id         text        not null,
    owner          text        not null,
    region         text        not null,
    vpc_cidr       text        not null,
    tags           text        not null,
    created_at     timestamptz not null
);
create index route_table_view_listed on route_table_view (owner, region, created_at, route_table_id);
create index route_table_view_vpc on route_table_view (vpc_id);

create table route_view (
    route_table_id text not null,
    destination    text not null,
    target         text not null,
    primary key (route_table_id, destination)
);

-- The association without a subnet is the main one.
create table route_association_view (
    association_id text primary key,
    route_table_id text not null,
    vpc_id         text not null,
    subnet_id      text
);
create index route_association_view_table on route_association_view (route_table_id);
create index route_association_view_subnet on route_association_view (subnet_id);
create unique index route_association_view_main on route_association_view (vpc_id)
    where subnet_id is null;

create table route_propagation_view (
    route_table_id text not null,
    gateway_id     text not null,
    primary key (route_table_id, gateway_id)
);

create table gateway_view (
    gateway_id text primary key,
    kind       text        not null,
    owner      text        not null,
    region     text        not null,
    vpc_id     text,
    properties text        not null,
    tags       text        not null,
    created_at timestamptz not null
);
create index gateway_view_listed on gateway_view (owner, region, kind, created_at, gateway_id);
create index gateway_view_vpc on gateway_view (vpc_id);

create table vpn_connection_view (
    vpn_connection_id   text primary key,
    owner               text        not null,
    region              text        not null,
    customer_gateway_id text        not null,
    vpn_gateway_id      text        not null,
    static_routes_only  boolean     not null,
    routes              text[]      not null,
    tags                text        not null,
    created_at          timestamptz not null
);
create index vpn_connection_view_listed
    on vpn_connection_view (owner, region, created_at, vpn_connection_id);
create index vpn_connection_view_gateway on vpn_connection_view (vpn_gateway_id);

create table peering_view (
    peering_id     text primary key,
    region         text        not null,
    requester      text        not null,
    requester_vpc  text        not null,
    requester_cidr text        not null,
    accepter       text        not null,
    accepter_vpc   text        not null,
    accepter_cidr  text        not null,
    status         text        not null,
    message        text        not null,
    tags           text        not null,
    created_at     timestamptz not null,
    owner          text        not null -- of the tags: the requester
);
create index peering_view_requester on peering_view (requester, region, created_at, peering_id);
create index peering_view_accepter on peering_view (accepter, region, created_at, peering_id);
create index peering_view_requester_vpc on peering_view (requester_vpc);
create index peering_view_accepter_vpc on peering_view (accepter_vpc);

-- VPCs from before have their main tables too.
insert into route_table_view
select 'rtb-' || substr(vpc_id, 5), vpc_id, owner, region, cidr_block, '{}', created_at
from vpc_view;
insert into route_association_view
select 'rtbassoc-' || substr(vpc_id, 5), 'rtb-' || substr(vpc_id, 5), vpc_id, null
from vpc_view;
