-- Subnets shared with other accounts.
create table subnet_share_view (
    subnet_id   text not null,
    participant text not null,
    vpc_id      text not null,
    owner       text not null,
    region      text not null,
    primary key (subnet_id, participant)
);
create index subnet_share_view_participant on subnet_share_view (participant, region);
create index subnet_share_view_owner on subnet_share_view (owner, region);

-- Quotas that were adjusted.
create table quota_view (
    owner  text   not null,
    region text   not null,
    quota  text   not null,
    value  bigint not null,
    primary key (owner, region, quota)
);
