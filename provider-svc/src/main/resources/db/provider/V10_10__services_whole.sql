alter table endpoint_service
    add column supported_ip_address_types text[] not null default '{ipv4}',
    add column supported_regions text[] not null default '{}',
    add column private_dns_name text,
    add column private_dns_state text,
    add column txt_name text,
    add column txt_value text,
    add column owner_pays boolean not null default false;
update endpoint_service set supported_regions = array[region];

alter table service_permission
    add column tag_keys text[] not null default '{}',
    add column tag_values text[] not null default '{}';
create index service_permission_by_id on service_permission (permission_id);

-- The endpoint may be in another Region than its service: region is the service's.
alter table connection add column endpoint_region text;

-- What the world's TXT records say, as far as they are ours: not made from events, kept by a replay.
create table txt_record (
    name       text not null,
    value      text not null,
    account    text not null,
    primary key (name, value)
);
