-- Reports on mails that could not be delivered, and complaints.
create table mail_returned (
    subscription_arn text        not null,
    report           text        not null,
    kind             text        not null check (kind in ('HARD', 'SOFT', 'COMPLAINT')),
    at               timestamptz not null,
    detail           text        not null,
    primary key (subscription_arn, report)
);
