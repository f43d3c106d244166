-- Every table belongs to tenants: tenant_id comes first in every key, and row-level security is forced on it (V4).

create table tenant (
    tenant_id   uuid        not null,
    name        text        not null,
    created_at  timestamptz not null,
    -- The last number given to a change of an item; counted here so that changes become visible in their order.
    item_change bigint      not null default 0,
    constraint tenant_pk primary key (tenant_id),
    constraint tenant_name_length check (length(name) between 1 and 100)
);

create table till (
    tenant_id    uuid        not null,
    till_id      uuid        not null,
    public_key   bytea       not null,
    workstation  text        not null,
    store_name   text,
    series       text,
    -- The codes of the items on keys of their own, in order; null before any were arranged.
    quick_keys   text[],
    enrolled_at  timestamptz not null,
    last_seen_at timestamptz,
    revoked_at   timestamptz,
    constraint till_pk primary key (tenant_id, till_id),
    constraint till_tenant_fk foreign key (tenant_id) references tenant
);

-- Up to where the server has everything of a till.
create table till_head (
    tenant_id  uuid   not null,
    till_id    uuid   not null,
    contiguous bigint not null,
    hash       text   not null,
    constraint till_head_pk primary key (tenant_id, till_id),
    constraint till_head_till_fk foreign key (tenant_id, till_id) references till
);

create table enrolment_code (
    tenant_id  uuid        not null,
    code_hash  text        not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    used_by    uuid,
    constraint enrolment_code_pk primary key (tenant_id, code_hash),
    constraint enrolment_code_tenant_fk foreign key (tenant_id) references tenant,
    constraint enrolment_code_used_by_somebody check ((used_at is null) = (used_by is null))
);
create index enrolment_code_hash on enrolment_code (code_hash);
