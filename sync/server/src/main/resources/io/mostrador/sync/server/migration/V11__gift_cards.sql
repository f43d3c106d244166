-- What was paid at tills to be put on gift cards. What sales took from them is in tender_line, by the same code.
create table gift_card_load (
    tenant_id       uuid        not null,
    till_id         uuid        not null,
    sequence        bigint      not null,
    load_id         uuid        not null,
    code            text        not null,
    till_session_id uuid        not null,
    business_date   date,
    at              timestamptz not null,
    operator_id     text,
    type            text        not null,
    currency        text        not null,
    amount_minor    bigint      not null,
    reference       text,
    left_minor      bigint      not null,
    constraint gift_card_load_pk primary key (tenant_id, till_id, sequence),
    constraint gift_card_load_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

create index gift_card_load_code_index on gift_card_load (tenant_id, code);

alter table gift_card_load enable row level security;
alter table gift_card_load force row level security;
create policy tenant_only on gift_card_load
    using (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid)
    with check (tenant_id = nullif(current_setting('app.tenant', true), '')::uuid);

grant select, insert on gift_card_load to mostrador_app;
