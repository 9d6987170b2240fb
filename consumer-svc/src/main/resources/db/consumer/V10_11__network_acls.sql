-- VPCs and subnets from before this: the default ACL is in, and used by every subnet.
insert into resident (id, vpc_id, name, born)
select 'acl-' || substr(vpc_id, 5), vpc_id, null, true from vpc_view
where vpc_id in (select id from place);

insert into resident_use (resident_id, user_id)
select 'acl-' || substr(parent, 5), id from place
where 'acl-' || substr(parent, 5) in (select id from resident);

create table network_acl_view (
    network_acl_id text primary key,
    vpc_id         text        not null,
    owner          text        not null,
    region         text        not null,
    born           boolean     not null,
    tags           text        not null,
    created_at     timestamptz not null
);
create index network_acl_view_listed
    on network_acl_view (owner, region, created_at, network_acl_id);
create index network_acl_view_vpc on network_acl_view (vpc_id);

create table network_acl_entry_view (
    network_acl_id text    not null,
    egress         boolean not null,
    rule_number    integer not null,
    entry          text    not null,
    primary key (network_acl_id, egress, rule_number)
);

create table network_acl_association_view (
    subnet_id      text primary key,
    association_id text not null unique,
    network_acl_id text not null
);
create index network_acl_association_view_acl on network_acl_association_view (network_acl_id);

insert into network_acl_association_view (subnet_id, association_id, network_acl_id)
select subnet_id, 'aclassoc-' || substr(subnet_id, 8), 'acl-' || substr(vpc_id, 5)
from subnet_view;
