-- A connection's page tells what followed from it in other streams, too.
create index audit_log_by_correlation on audit_log (correlation_id, position);
