-- Facts: only ever inserted. The projection of an entry is keyed by the entry's place, not by the ids inside it: a place
-- is projected once, whatever it says.

create table journal_entry (
    tenant_id     uuid        not null,
    till_id       uuid        not null,
    sequence      bigint      not null,
    type          text        not null,
    version       integer     not null,
    at            timestamptz not null,
    business_date date,
    hash          text        not null,
    received_at   timestamptz not null,
    bytes         bytea       not null,
    constraint journal_entry_pk primary key (tenant_id, till_id, sequence),
    constraint journal_entry_till_fk foreign key (tenant_id, till_id) references till,
    constraint journal_entry_sequence_positive check (sequence > 0)
);

-- What was not taken into the journal, kept for the person who has to look. in_chain: the line was no entry, but the
-- entries after it prove its place.
create table refused_entry (
    tenant_id   uuid        not null,
    till_id     uuid        not null,
    sequence    bigint      not null,
    hash        text        not null,
    code        text        not null,
    reason      text        not null,
    in_chain    boolean     not null,
    received_at timestamptz not null,
    bytes       bytea       not null,
    constraint refused_entry_pk primary key (tenant_id, till_id, sequence, hash, in_chain),
    constraint refused_entry_till_fk foreign key (tenant_id, till_id) references till,
    constraint refused_entry_code check (code in ('MALFORMED', 'FORK', 'OTHER_TILL', 'OUT_OF_PLACE'))
);

-- What tills signed of their journals: each stands for the whole journal up to it. fork: it contradicted what was here,
-- and is kept as evidence.
create table till_anchor (
    tenant_id   uuid        not null,
    till_id     uuid        not null,
    sequence    bigint      not null,
    hash        text        not null,
    link        text        not null,
    signature   bytea       not null,
    fork        boolean     not null,
    received_at timestamptz not null,
    constraint till_anchor_pk primary key (tenant_id, till_id, sequence, hash, link),
    constraint till_anchor_till_fk foreign key (tenant_id, till_id) references till,
    constraint till_anchor_sequence_positive check (sequence > 0)
);

-- Entries that are in the journal, but could not be projected, or contradict what other tills did.
create table entry_problem (
    tenant_id uuid   not null,
    till_id   uuid   not null,
    sequence  bigint not null,
    problem   text   not null,
    constraint entry_problem_pk primary key (tenant_id, till_id, sequence),
    constraint entry_problem_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

create table sale (
    tenant_id       uuid        not null,
    till_id         uuid        not null,
    sequence        bigint      not null,
    sale_id         uuid        not null,
    series          text        not null,
    number          bigint      not null,
    till_session_id uuid        not null,
    business_date   date        not null,
    completed_at    timestamptz not null,
    operator_id     text        not null,
    operator_name   text        not null,
    currency        text        not null,
    total_minor     bigint      not null,
    rounding_minor  bigint      not null,
    change_minor    bigint      not null,
    constraint sale_pk primary key (tenant_id, till_id, sequence),
    constraint sale_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry,
    constraint sale_change_not_negative check (change_minor >= 0)
);
create index sale_business_date on sale (tenant_id, business_date);
create index sale_sale_id on sale (tenant_id, sale_id);

create table sale_line (
    tenant_id            uuid    not null,
    till_id              uuid    not null,
    sequence             bigint  not null,
    line_number          integer not null,
    item_id              text    not null,
    code                 text    not null,
    description          text    not null,
    category             text    not null,
    unit                 text    not null,
    quantity_thousandths bigint  not null,
    unit_price_minor     bigint  not null,
    -- Where it came from; nothing stands here where it is the item's own.
    price_source           text,
    price_list             text,
    price_from_thousandths bigint,
    price_by               text,
    price_instead_minor    bigint,
    price_reason           text,
    taxes                text    not null,
    entry_method         text    not null,
    voided               boolean not null,
    amount_minor         bigint  not null,
    constraint sale_line_pk primary key (tenant_id, till_id, sequence, line_number),
    constraint sale_line_sale_fk foreign key (tenant_id, till_id, sequence) references sale
);

-- What promotions and people took off the price of a line; in the line's amount already.
create table sale_line_modifier (
    tenant_id       uuid    not null,
    till_id         uuid    not null,
    sequence        bigint  not null,
    line_number     integer not null,
    modifier_number integer not null,
    kind            text    not null,
    amount_minor    bigint  not null,
    reason          text    not null,
    source          text    not null,
    constraint sale_line_modifier_pk primary key (tenant_id, till_id, sequence, line_number, modifier_number),
    constraint sale_line_modifier_line_fk foreign key (tenant_id, till_id, sequence, line_number) references sale_line
);

-- What a line tells beside item, quantity and price; nearly all tell nothing and have no row.
create table sale_line_detail (
    tenant_id       uuid    not null,
    till_id         uuid    not null,
    sequence        bigint  not null,
    line_number     integer not null,
    note            text    not null,
    lot             text,
    expiry          date,
    serial          text,
    expiry_override text,
    confirmed_age   integer not null,
    deposit_of      integer not null,
    constraint sale_line_detail_pk primary key (tenant_id, till_id, sequence, line_number),
    constraint sale_line_detail_line_fk foreign key (tenant_id, till_id, sequence, line_number) references sale_line
);

-- What a line takes from the stock where that is not its own item: the pieces of a pack, the
-- parts of a bundle.
create table sale_line_content (
    tenant_id            uuid    not null,
    till_id              uuid    not null,
    sequence             bigint  not null,
    line_number          integer not null,
    content_number       integer not null,
    code                 text    not null,
    description          text    not null,
    -- Of the whole line, negative where it comes back.
    quantity_thousandths bigint  not null,
    constraint sale_line_content_pk primary key (tenant_id, till_id, sequence, line_number, content_number),
    constraint sale_line_content_line_fk foreign key (tenant_id, till_id, sequence, line_number) references sale_line
);
-- What was chosen of what a line sells; the extra is in the line's unit price.
create table sale_line_choice (
    tenant_id     uuid    not null,
    till_id       uuid    not null,
    sequence      bigint  not null,
    line_number   integer not null,
    choice_number integer not null,
    choice_group  text    not null,
    choice        text    not null,
    extra_minor   bigint  not null,
    constraint sale_line_choice_pk primary key (tenant_id, till_id, sequence, line_number, choice_number),
    constraint sale_line_choice_line_fk foreign key (tenant_id, till_id, sequence, line_number) references sale_line
);
create index sale_line_content_code on sale_line_content (tenant_id, code);

create table sale_coupon (
    tenant_id   uuid    not null,
    till_id     uuid    not null,
    sequence    bigint  not null,
    code        text    not null,
    single_use  boolean not null,
    saved_minor bigint  not null,
    constraint sale_coupon_pk primary key (tenant_id, till_id, sequence, code),
    constraint sale_coupon_sale_fk foreign key (tenant_id, till_id, sequence) references sale,
    constraint sale_coupon_saves check (saved_minor > 0)
);
create index sale_coupon_code on sale_coupon (tenant_id, code);

-- Sales with a coupon for one use that another sale had used when they came: the other one.
create table coupon_reuse (
    tenant_id      uuid   not null,
    till_id        uuid   not null,
    sequence       bigint not null,
    code           text   not null,
    other_till_id  uuid   not null,
    other_sequence bigint not null,
    constraint coupon_reuse_pk primary key (tenant_id, till_id, sequence, code),
    constraint coupon_reuse_coupon_fk foreign key (tenant_id, till_id, sequence, code) references sale_coupon
);

-- How goods came back, and the line they were sold on where a receipt tells; quantity and refund count up, and a voided
-- line counts for nothing. The sale may be another till's, and may come here later.
create table sale_line_return (
    tenant_id            uuid    not null,
    till_id              uuid    not null,
    sequence             bigint  not null,
    line_number          integer not null,
    kind                 text    not null,
    origin_sale_id       uuid,
    origin_series        text,
    origin_number        bigint,
    origin_line          integer,
    reason               text    not null,
    disposition          text    not null,
    quantity_thousandths bigint  not null,
    refund_minor         bigint  not null,
    constraint sale_line_return_pk primary key (tenant_id, till_id, sequence, line_number),
    constraint sale_line_return_line_fk foreign key (tenant_id, till_id, sequence, line_number) references sale_line
);
create index sale_line_return_origin on sale_line_return (tenant_id, origin_sale_id, origin_line);

create table tender_line (
    tenant_id     uuid    not null,
    till_id       uuid    not null,
    sequence      bigint  not null,
    tender_number integer not null,
    type          text    not null,
    amount_minor  bigint  not null,
    reference     text,
    foreign_currency text,
    foreign_minor    bigint,
    rate_millionths  bigint,
    stored_value_code text,
    left_minor       bigint,
    constraint tender_line_pk primary key (tenant_id, till_id, sequence, tender_number),
    constraint tender_line_sale_fk foreign key (tenant_id, till_id, sequence) references sale
);

create index tender_line_stored_value_code on tender_line (tenant_id, stored_value_code)
    where stored_value_code is not null;

create table tax_line (
    tenant_id        uuid    not null,
    till_id          uuid    not null,
    sequence         bigint  not null,
    tax_code         text    not null,
    name             text    not null,
    kind             text    not null,
    tax_value        bigint  not null,
    base_minor       bigint  not null,
    amount_minor     bigint  not null,
    constraint tax_line_pk primary key (tenant_id, till_id, sequence, tax_code),
    constraint tax_line_sale_fk foreign key (tenant_id, till_id, sequence) references sale
);

create table till_session (
    tenant_id           uuid        not null,
    till_id             uuid        not null,
    sequence            bigint      not null,
    till_session_id     uuid        not null,
    business_date       date,
    opened_at           timestamptz not null,
    opened_by           text,
    currency            text        not null,
    opening_float_minor bigint      not null,
    constraint till_session_pk primary key (tenant_id, till_id, sequence),
    constraint till_session_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

create table z_report (
    tenant_id           uuid        not null,
    till_id             uuid        not null,
    sequence            bigint      not null,
    till_session_id     uuid        not null,
    number              bigint      not null,
    business_date       date,
    closed_at           timestamptz not null,
    closed_by           text,
    currency            text        not null,
    opening_float_minor bigint      not null,
    sale_count          bigint      not null,
    return_count        bigint      not null,
    sales_total_minor   bigint      not null,
    returns_total_minor bigint      not null,
    discounts_total_minor bigint    not null,
    rounding_total_minor bigint     not null,
    no_sale_count       bigint      not null,
    voided_sale_count   bigint      not null,
    account_payments_minor bigint   not null,
    gift_card_loads_minor bigint    not null,
    counted_cash_minor  bigint      not null,
    constraint z_report_pk primary key (tenant_id, till_id, sequence),
    constraint z_report_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

-- What stayed of each tender type, as the till worked it out.
create table z_report_tender (
    tenant_id   uuid   not null,
    till_id     uuid   not null,
    sequence    bigint not null,
    type        text   not null,
    kept_minor  bigint not null,
    constraint z_report_tender_pk primary key (tenant_id, till_id, sequence, type),
    constraint z_report_tender_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

-- Cash of other currencies, each in its own minor units.
create table z_report_currency (
    tenant_id      uuid   not null,
    till_id        uuid   not null,
    sequence       bigint not null,
    currency       text   not null,
    expected_minor bigint not null,
    counted_minor  bigint not null,
    constraint z_report_currency_pk primary key (tenant_id, till_id, sequence, currency),
    constraint z_report_currency_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

create table no_sale (
    tenant_id       uuid        not null,
    till_id         uuid        not null,
    sequence        bigint      not null,
    no_sale_id      uuid        not null,
    till_session_id uuid        not null,
    at              timestamptz not null,
    operator_id     text,
    reason          text        not null,
    constraint no_sale_pk primary key (tenant_id, till_id, sequence),
    constraint no_sale_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);

-- cause: VOIDED by a person; HOURS or CLOSE: set aside, and waited long enough.
create table voided_sale (
    tenant_id       uuid        not null,
    till_id         uuid        not null,
    sequence        bigint      not null,
    basket_id       uuid        not null,
    till_session_id uuid        not null,
    at              timestamptz not null,
    operator_id     text,
    currency        text        not null,
    total_minor     bigint      not null,
    line_count      integer     not null,
    cause           text        not null,
    constraint voided_sale_pk primary key (tenant_id, till_id, sequence, basket_id),
    constraint voided_sale_entry_fk foreign key (tenant_id, till_id, sequence) references journal_entry
);
