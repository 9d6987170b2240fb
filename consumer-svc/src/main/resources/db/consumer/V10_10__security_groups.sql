-- Guard. A resident is what is in a VPC beside its subnets and endpoints; who uses it is named.
create table resident (
    id     text    primary key,
    vpc_id text    not null references place,
    name   text,
    born   boolean not null,
    unique (vpc_id, name)
);

create table resident_use (
    resident_id text not null references resident on delete cascade,
    user_id     text not null,
    primary key (resident_id, user_id)
);
create index resident_use_user on resident_use (user_id);

-- VPCs from before this: their default groups are in, and used by their endpoints.
insert into resident (id, vpc_id, name, born)
select default_security_group_id, vpc_id, 'default', true from vpc_view
where vpc_id in (select id from place);

insert into resident_use (resident_id, user_id)
select used.member ->> 'groupId', endpoint_id
from endpoint_view cross join jsonb_array_elements(facts::jsonb -> 'groups') as used (member)
where state <> 'deleted' and used.member ->> 'groupId' in (select id from resident)
on conflict do nothing;

-- Read models.
create table security_group_view (
    group_id    text primary key,
    vpc_id      text        not null,
    owner       text        not null,
    region      text        not null,
    name        text        not null,
    description text        not null,
    tags        text        not null,
    created_at  timestamptz not null
);
create index security_group_view_listed
    on security_group_view (owner, region, created_at, group_id);
create index security_group_view_vpc on security_group_view (vpc_id);

create table security_group_rule_view (
    rule_id    text primary key,
    group_id   text        not null,
    owner      text        not null,
    region     text        not null,
    rule       text        not null,
    tags       text        not null,
    created_at timestamptz not null
);
create index security_group_rule_view_group on security_group_rule_view (group_id);
create index security_group_rule_view_listed
    on security_group_rule_view (owner, region, created_at, rule_id);
