-- The latest state of each item, numbered by its last change; a removed item stays as a tombstone.

create table item (
    tenant_id        uuid    not null,
    item_id          text    not null,
    change_number    bigint  not null,
    removed          boolean not null,
    code             text    not null,
    name             text    not null,
    category         text    not null,
    unit             text    not null,
    currency         text    not null,
    unit_price_minor bigint  not null,
    taxes            text    not null,
    cost_minor       bigint,
    constraint item_pk primary key (tenant_id, item_id),
    constraint item_tenant_fk foreign key (tenant_id) references tenant,
    constraint item_change_once unique (tenant_id, change_number),
    constraint item_unit check (unit in ('EACH', 'KILOGRAM')),
    constraint item_price_not_negative check (unit_price_minor >= 0)
);
