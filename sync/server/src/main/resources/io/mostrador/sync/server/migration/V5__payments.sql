-- What tills tell of payments on a terminal: one row for each entry that says where an attempt came to. What it is now is
-- its newest row; which sale has its money, the tender with its reference.
create table payment_step (
    tenant_id          uuid        not null,
    till_id            uuid        not null,
    sequence           bigint      not null,
    attempt_id         uuid        not null,
    state              text        not null,
    at                 timestamptz not null,
    operator_id        text,
    basket_id          uuid,
    type               text,
    currency           text,
    amount_minor       bigint,
    reference          text,
    reason             text,
    authorisation_code text,
    scheme             text,
    last_digits        text,
    terminal_id        text,
    by_hand            boolean     not null,
    constraint payment_step_pk primary key (tenant_id, till_id, sequence),
    constraint payment_step_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry,
    constraint payment_step_intent_check check ((state = 'INTENT') = (amount_minor is not null)),
    constraint payment_step_last_digits_check check (length(last_digits) <= 4)
);

create index payment_step_attempt_index on payment_step (tenant_id, till_id, attempt_id, sequence);

alter table payment_step enable row level security;
alter table payment_step force row level security;
create policy tenant_only on payment_step
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);
grant select, insert on payment_step to mostrador_app;
