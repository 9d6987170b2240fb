-- The connections as the provider's facts tell them, folded; can be rebuilt from audit_log.
create table connection_view (
    endpoint_id         text        not null primary key,
    endpoint_owner      text        not null,
    service_id          text        not null,
    service_name        text        not null,
    service_owner       text        not null,
    region              text        not null,
    state               text        not null,
    requested_by        text        not null,
    requested_at        timestamptz not null,
    changed_at          timestamptz not null,
    decided_by          text,
    reason              text,
    sequence            bigint      not null
);

create index connection_view_of_consumer on connection_view (endpoint_owner, requested_at desc);
create index connection_view_of_provider on connection_view (service_owner, requested_at desc);
