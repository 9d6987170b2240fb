create table endpoint_service (
    service_id                 text primary key,
    owner                      text not null,
    region                     text not null,
    service_name               text not null,
    acceptance_required        boolean not null,
    network_load_balancer_arns text[] not null,
    availability_zone_ids      text[] not null,
    tag_keys                   text[] not null,
    tag_values                 text[] not null,
    created_at                 timestamptz not null
);
create index endpoint_service_of_owner on endpoint_service (owner, region, created_at, service_id);
create index endpoint_service_by_name on endpoint_service (service_name);

create table service_permission (
    service_id    text not null,
    principal     text not null,
    permission_id text not null,
    position      bigint generated always as identity,
    primary key (service_id, principal)
);
create index service_permission_of_principal on service_permission (principal, service_id);

-- A rejected or failed connection outlives its service, so nothing here refers to it.
create table connection (
    endpoint_id                text primary key,
    service_id                 text not null,
    service_owner              text not null,
    region                     text not null,
    endpoint_owner             text not null,
    state                      text not null,
    network_load_balancer_arns text[] not null,
    dns_names                  text[] not null,
    hosted_zone_ids            text[] not null,
    created_at                 timestamptz not null
);
create index connection_of_service_owner
    on connection (service_owner, region, created_at, endpoint_id);
create index connection_of_service on connection (service_id);
create index live_connection_of_service on connection (service_id)
    where state in ('pendingAcceptance', 'pending', 'available');

create table client_token (
    owner        text not null,
    region       text not null,
    client_token text not null,
    service_id   text not null,
    parameters   text not null,
    primary key (owner, region, client_token)
);
create index client_token_of_service on client_token (service_id);
