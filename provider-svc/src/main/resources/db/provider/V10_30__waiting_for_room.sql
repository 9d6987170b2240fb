-- Whoever waits at a service, the longest waiting first: asked whenever somebody was let in or went.
create index waiting_at_service on connection_request (service_id, requested_at, endpoint_id)
    where state = 'pendingAcceptance';
