-- What tills tell of customers: one row for each entry. What is known of a customer now is its newest row. Personal data:
-- no other tenant sees it, and it is nowhere else but in the entry itself.
create table customer_version (
    tenant_id          uuid        not null,
    till_id            uuid        not null,
    sequence           bigint      not null,
    customer_id        uuid        not null,
    at                 timestamptz not null,
    operator_id        text,
    name               text        not null,
    identity_kind      text,
    identity_number    text,
    phone              text        not null,
    email              text        not null,
    customer_group     text,
    currency           text        not null,
    credit_limit_minor bigint      not null,
    note               text        not null,
    constraint customer_version_pk primary key (tenant_id, till_id, sequence),
    constraint customer_version_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

create index customer_version_customer_index on customer_version (tenant_id, customer_id);

-- Of sales with a customer only: as it was then.
create table sale_customer (
    tenant_id       uuid    not null,
    till_id         uuid    not null,
    sequence        bigint  not null,
    customer_id     uuid    not null,
    name            text    not null,
    identity_kind   text,
    identity_number text,
    on_receipt      boolean not null,
    constraint sale_customer_pk primary key (tenant_id, till_id, sequence),
    constraint sale_customer_sale_fk foreign key (tenant_id, till_id, sequence) references sale
);

create index sale_customer_customer_index on sale_customer (tenant_id, customer_id);

-- What customers paid for what was sold on account.
create table account_payment (
    tenant_id           uuid        not null,
    till_id             uuid        not null,
    sequence            bigint      not null,
    payment_id          uuid        not null,
    customer_id         uuid        not null,
    name                text        not null,
    till_session_id     uuid        not null,
    business_date       date,
    at                  timestamptz not null,
    operator_id         text,
    type                text        not null,
    currency            text        not null,
    amount_minor        bigint      not null,
    reference           text,
    balance_after_minor bigint      not null,
    constraint account_payment_pk primary key (tenant_id, till_id, sequence),
    constraint account_payment_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

create index account_payment_customer_index on account_payment (tenant_id, customer_id);

do $$
declare
    new_table text;
begin
    foreach new_table in array array['customer_version', 'sale_customer', 'account_payment'] loop
        execute format('alter table %I enable row level security', new_table);
        execute format('alter table %I force row level security', new_table);
        execute format(
            'create policy tenant_only on %I'
            ' using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)'
            ' with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', new_table);
    end loop;
end
$$;

grant select, insert on customer_version, sale_customer, account_payment to mostrador_app;
