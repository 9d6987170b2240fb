-- Guard: in a route table a service is reached by one Gateway endpoint.
create table gateway_route (
    route_table_id text not null,
    prefix_list_id text not null,
    endpoint_id    text not null,
    primary key (route_table_id, prefix_list_id)
);
create index gateway_route_endpoint on gateway_route (endpoint_id);

-- Used where the query says the same of its target.
create index route_view_gateway_endpoint on route_view (target) where target like 'vpce-%';
