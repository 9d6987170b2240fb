-- What ModifyVpcAttribute and ModifySubnetAttribute change.
alter table vpc_view add column enable_dns_support boolean not null default true;
alter table vpc_view add column enable_dns_hostnames boolean not null default false;
alter table vpc_view add column enable_network_address_usage_metrics boolean not null default false;
alter table subnet_view add column attributes text not null default '{}';
