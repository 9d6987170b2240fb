-- What one account may see of a line that concerns it. A connection's two sides have facts in common,
-- but not all that is in them: why a provider decided (rules, evidence, colleagues) is the provider's,
-- the tags of an endpoint are the consumer's. Of another account's people nobody learns the names.
-- Null where the account may see the line as it is.
create function audit_part(viewer text, actor text, type text, event text)
    returns text language plpgsql immutable parallel safe cost 500 as $$
declare
    whole jsonb := event;
    consumer text := whole #>> '{data,connection,endpointOwner}';
    provider text := whole #>> '{data,connection,serviceOwner}';
    shown text := actor;
begin
    if type in ('connection-requested.v1', 'connection-accepted.v1', 'connection-rejected.v1')
        and viewer <> provider then
        if (whole #>> '{data,automatic}')::boolean
            and whole #> '{data,reason}' = whole #> '{data,grounds,reason}'
            and whole #>> '{data,grounds,by}' <> 'permission' then
            whole := jsonb_set(whole, '{data,reason}', '"rejected by the service''s rules"');
        end if;
        whole := whole #- '{data,grounds}' #- '{data,verdict}';
        if whole #> '{data,decidedBy}' is not null then
            whole := jsonb_set(
                whole, '{data,decidedBy}', to_jsonb('arn:aws:iam::' || provider || ':root'));
        end if;
    elsif type = 'request-connection.v1' and viewer <> consumer then
        whole := jsonb_set(whole, '{data,tags}', '{}');
    end if;
    if actor <> viewer then
        -- Who makes room for another is neither side of that connection.
        if provider is not null and actor not in (consumer, provider) then
            shown := case when viewer = provider then consumer else provider end;
            whole := jsonb_set(whole, '{account}', to_jsonb(shown));
        end if;
        if whole ->> 'principal' like 'arn:%' and shown ~ '^[0-9]{12}$' then
            whole := jsonb_set(
                whole, '{principal}', to_jsonb('arn:aws:iam::' || shown || ':root'));
        end if;
    end if;
    return nullif(whole, event::jsonb)::text;
end $$;

-- The only way to read the log as an account. The quick test first: most lines are whole.
create function audit_part_of(viewer text, actor text, type text, event text)
    returns text language sql immutable parallel safe as $$
    select case when actor <> viewer or type in (
            'connection-requested.v1', 'connection-accepted.v1', 'connection-rejected.v1')
        then audit_part(viewer, actor, type, event) end
$$;

create view audit_seen as
select c.account as viewer, l.position, l.message_id, l.topic, l.type, l.stream, l.sequence, l.time,
    case when l.account = c.account then l.principal
        else coalesce(audit_part(c.account, l.account, l.type, l.event)::json ->> 'principal', l.principal)
        end as principal,
    case when l.account = c.account then l.account
        else coalesce(audit_part(c.account, l.account, l.type, l.event)::json ->> 'account', l.account)
        end as account,
    l.correlation_id, l.causation_id,
    coalesce(audit_part_of(c.account, l.account, l.type, l.event), l.event) as event
from audit_concern c join audit_log l using (position);

-- What had been told of a rule's words before there were words for the consumer.
update connection_view v set reason = 'rejected by the service''s rules'
where v.state = 'rejected' and v.decided_by = 'automatic' and exists (
    select from audit_log l
    where l.stream = v.endpoint_id and l.type = 'connection-rejected.v1'
        and l.event::json #>> '{data,reason}' = v.reason
        and l.event::json #>> '{data,grounds,by}' <> 'permission'
        and l.event::json #>> '{data,grounds,reason}' = v.reason);
