-- Standard Webhooks' asymmetric signatures: receivers know the public half of this key only.
alter table endpoint_choice add column private_key text;
