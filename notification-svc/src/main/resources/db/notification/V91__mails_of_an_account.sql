-- How many mails an account may send now, all its topics together. Shared by all instances.
create table mail_allowance (
    account   text primary key,
    tokens    double precision,
    tokens_at timestamptz
);
