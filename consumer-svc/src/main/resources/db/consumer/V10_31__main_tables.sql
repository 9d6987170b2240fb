-- A main route table goes with its VPC, whichever it is; every other keeps it.
delete from vpc_hold h using route_association_view a
where a.subnet_id is null and h.holder = a.route_table_id;

insert into vpc_hold (holder, vpc_id, kind)
select t.route_table_id, t.vpc_id, 'ROUTE_TABLE'
from route_table_view t join place p on p.id = t.vpc_id
where not exists (select 1 from route_association_view a
    where a.subnet_id is null and a.route_table_id = t.route_table_id)
on conflict do nothing;
