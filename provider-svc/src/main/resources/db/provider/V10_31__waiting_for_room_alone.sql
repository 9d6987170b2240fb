-- Asked whenever somebody was let in or went: among thousands that wait for people it must find the
-- few that wait for room. The verdict is a text of any length, an index is not.
drop index waiting_at_service;
create index waiting_for_room on connection_request (service_id, md5(verdict))
    where state = 'pendingAcceptance';
