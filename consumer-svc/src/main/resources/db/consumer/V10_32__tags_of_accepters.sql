-- Either side of a peering has tags of its own; "tags" are the requester's.
alter table peering_view add accepter_tags text not null default '{}';
