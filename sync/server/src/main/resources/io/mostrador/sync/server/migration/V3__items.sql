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
    minimum_age      integer not null,
    serial_required  boolean not null,
    deposit_code     text,
    parent_code      text,
    -- Of a variant their values, of its parent their names.
    attributes       text[]  not null,
    -- Of a pack: the code of what is in it, how much of it, and what the pack is called.
    pack_of          text,
    pack_contents_thousandths bigint,
    pack_unit        text,
    -- Of a bundle, a quantity, a star and a code each.
    parts            text[]  not null,
    -- Of an item about which something is asked, a group each: Size 1-1: Small; Large +50
    choices          text[]  not null,
    open_price       text    not null,
    constraint item_pk primary key (tenant_id, item_id),
    constraint item_tenant_fk foreign key (tenant_id) references tenant,
    constraint item_change_once unique (tenant_id, change_number),
    constraint item_unit check (unit in ('EACH', 'KILOGRAM')),
    constraint item_open_price check (open_price in ('NO', 'YES', 'YES_OR_FREE')),
    constraint item_pack_whole check (num_nulls(pack_of, pack_contents_thousandths, pack_unit) in (0, 3)),
    constraint item_price_not_negative check (unit_price_minor >= 0)
);
