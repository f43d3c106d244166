-- Who may do what. The program works as a login role that has the rights of mostrador_app and owns nothing; what it sees
-- and writes is bound to app.tenant, set for one transaction. Without it there are no rows. The owner is bound too.

do $$
begin
    if not exists (select from pg_roles where rolname = 'mostrador_app') then
        create role mostrador_app nologin;
    end if;
end
$$;

do $$
declare
    tenant_table text;
begin
    for tenant_table in
        select table_name from information_schema.columns
        where table_schema = current_schema() and column_name = 'tenant_id'
    loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('alter table %I force row level security', tenant_table);
        -- At the end of a transaction the setting becomes empty, not null.
        execute format(
            'create policy tenant_only on %I'
            ' using (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)'
            ' with check (tenant_id = nullif(current_setting(''app.tenant'', true), '''')::uuid)', tenant_table);
    end loop;
end
$$;

grant usage on schema public to mostrador_app;
grant select on tenant, till, till_head, enrolment_code, item to mostrador_app;
grant select, insert on
    journal_entry, refused_entry, till_anchor, entry_problem, sale, sale_line, sale_line_modifier, sale_line_return, sale_line_detail, sale_line_content, sale_line_choice, tender_line, tax_line,
    sale_coupon, coupon_reuse,
    till_session, z_report, z_report_tender, z_report_currency, no_sale, voided_sale
    to mostrador_app;
grant insert on till, till_head to mostrador_app;
grant update (contiguous, hash) on till_head to mostrador_app;
grant update (workstation, store_name, series, quick_keys, last_seen_at) on till to mostrador_app;
grant update (used_at, used_by) on enrolment_code to mostrador_app;

-- The owner lists tenants, and finds the tenant of an enrolment code for a till that does not know it yet.
create policy directory on tenant for select to current_user using (true);
create policy code_directory on enrolment_code for select to current_user using (true);

create function tenant_of_enrolment_code(wanted_hash text) returns uuid
    language sql stable security definer
    set search_path = public, pg_temp
    return (select tenant_id from enrolment_code where code_hash = wanted_hash);

revoke execute on function tenant_of_enrolment_code(text) from public;
grant execute on function tenant_of_enrolment_code(text) to mostrador_app;
