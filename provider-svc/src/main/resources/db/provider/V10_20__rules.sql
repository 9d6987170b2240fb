alter table endpoint_service add column rules_version integer;

create table rule_set_version (
    service_id       text not null,
    version          integer not null,
    rules            text not null,
    published_by     text not null,
    note             text not null,
    restored_version integer,
    published_at     timestamptz not null,
    primary key (service_id, version)
);

create table rule_set_draft (
    service_id text primary key,
    number     integer not null,
    rules      text not null,
    drafted_by text not null,
    drafted_at timestamptz not null
);

create table organization_path (
    owner   text not null,
    account text not null,
    path    text not null,
    primary key (owner, account)
);

create table delegation (
    owner    text not null,
    person   text not null,
    delegate text not null,
    starts   timestamptz not null,
    ends     timestamptz not null,
    primary key (owner, delegate, person)
);

-- Every request that ever came, as it came, and what became of it.
create table connection_request (
    endpoint_id    text primary key,
    service_id     text not null,
    owner          text not null,
    region         text not null,
    consumer       text not null,
    requested_by   text not null,
    message        text,
    applicant      text not null,
    verdict        text,
    requested_at   timestamptz not null,
    state          text not null,
    let_go_at      timestamptz,
    voters         text[] not null default '{}',
    plan_accept    boolean,
    plan_person    text,
    plan_at        timestamptz,
    decided_by     text,
    decided_at     timestamptz,
    automatic      boolean,
    grounds        text,
    flag           text
);
create index waiting_request on connection_request (owner, region, requested_at, endpoint_id)
    where state = 'pendingAcceptance';
create index request_of_service on connection_request (service_id, requested_at, endpoint_id);
create index request_of_consumer on connection_request (service_id, consumer, requested_at);
