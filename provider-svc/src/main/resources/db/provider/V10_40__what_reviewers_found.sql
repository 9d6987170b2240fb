-- A service is decided about in its own Region, wherever its consumers are.
update connection_request r set region = s.region
    from endpoint_service s where s.service_id = r.service_id and s.region <> r.region;
update connection_request r set region = c.region
    from connection c where c.endpoint_id = r.endpoint_id and c.region <> r.region;

-- What is no more needs nobody's attention.
update connection_request set flag = null, plan_accept = null, plan_person = null, plan_at = null
    where state not in ('pendingAcceptance', 'pending', 'available')
        and (flag is not null or plan_at is not null);

create index request_of_owner on connection_request (owner, region, requested_at, endpoint_id);
create index flagged_request on connection_request (owner, region, requested_at, endpoint_id)
    where flag is not null;

-- Two accounts may prove the same name at different times: each keeps and removes its own.
alter table txt_record drop constraint txt_record_pkey;
alter table txt_record add primary key (name, value, account);
