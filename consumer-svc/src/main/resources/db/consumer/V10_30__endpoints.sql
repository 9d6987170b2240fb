-- A guard: a VPC resolves a private name to one of its endpoints.
create table private_name (
    vpc_id      text not null,
    dns_name    text not null,
    endpoint_id text not null,
    primary key (vpc_id, dns_name)
);
create index private_name_endpoint on private_name (endpoint_id);

-- What else the directory knows of a service.
alter table service_listing
    add column private_dns_name     text,
    add column private_dns_verified boolean not null default false,
    add column ip_address_types     text[]  not null default '{ipv4}',
    add column supported_regions    text[]  not null default '{}',
    add column partner              boolean not null default false;
