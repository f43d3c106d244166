package io.mostrador.sync.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.wire.EntryStatus;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.HeadAnswer;
import io.mostrador.sync.server.SampleItems;
import io.mostrador.sync.server.SampleJournal;
import io.mostrador.sync.server.SharedPostgres;
import io.mostrador.sync.server.TestServer;
import io.mostrador.sync.server.TestTill;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/// No tenant ever sees, joins or touches another one's rows.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolationTest {
    private static final String[] TABLES = {
        "tenant",
        "till",
        "till_head",
        "enrolment_code",
        "journal_entry",
        "refused_entry",
        "till_anchor",
        "entry_problem",
        "sale",
        "sale_line",
        "sale_line_modifier",
        "sale_line_detail",
        "sale_line_content",
        "sale_line_choice",
        "sale_coupon",
        "coupon_reuse",
        "sale_line_return",
        "tender_line",
        "tax_line",
        "till_session",
        "z_report",
        "z_report_tender",
        "z_report_currency",
        "no_sale",
        "voided_sale",
        "payment_step",
        "customer_version",
        "sale_customer",
        "account_payment",
        "gift_card_load",
        "item"
    };

    private final TestServer server = new TestServer();
    private final UUID northern = server.newTenant("Norte");
    private final UUID southern = server.newTenant("Sur");
    private final TestTill northernTill = server.newTill(northern);
    // The same till id in both: nobody else makes ids for a till.
    private final TestTill southernTill =
            new TestTill(server.server().uri(), northernTill.tillId()).joined(server.newCode(southern));

    @BeforeAll
    void sellInBoth() {
        server.administration().catalogue().put(northern, List.of(SampleItems.item("1", 100)));
        server.administration().catalogue().put(southern, List.of(SampleItems.item("1", 999)));
        northernTill.send(everything().sale(100).returned(new UUID(1, 1), 1, 50));
        southernTill.send(everything().sale(700).sale(800).returned(new UUID(1, 1), 1, 50));
        for (TestTill till : List.of(northernTill, southernTill)) {
            HeadAnswer head = till.head();
            assertThat(till.anchor(head.contiguous(), head.hash(), Entry.NO_PREVIOUS)
                            .status())
                    .isEqualTo(200);
        }
    }

    private SampleJournal everything() {
        return new SampleJournal(northernTill.tillId())
                .founded()
                .opened()
                .malformed("{")
                .noSale()
                .voided()
                .customer(5_00)
                .loaded("REG-0001", 5_00, 5_00)
                .latePayment(UUID.randomUUID(), 12_00)
                .closed()
                .saleThatDoesNotAddUp(1)
                .saleWithCoupon("LECHE-1", true)
                .saleWithCoupon("LECHE-1", true);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void forcesRowLevelSecurityOnEveryTable() {
        List<String> open = superuser()
                .fetch(
                        "select c.relname from pg_class c where c.relkind = 'r'"
                                + " and c.relnamespace = 'public'::regnamespace and c.relname <> 'flyway_schema_history'"
                                + " and not (c.relrowsecurity and c.relforcerowsecurity"
                                + " and exists (select from pg_policy p where p.polrelid = c.oid"
                                + " and p.polqual is not null and p.polwithcheck is not null)"
                                + " and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'))")
                .getValues(0, String.class);

        assertThat(open).isEmpty();
        assertThat(superuser()
                        .fetch("select relname from pg_class where relkind = 'r' and relforcerowsecurity")
                        .getValues(0, String.class))
                .containsExactlyInAnyOrder(TABLES);
    }

    @Test
    void beginsEveryKeyWithTheTenant() {
        List<String> other = superuser()
                .fetch("select i.indexrelid::regclass::text from pg_index i join pg_class c on c.oid = i.indrelid"
                        + " where c.relforcerowsecurity and i.indisunique"
                        + " and i.indkey[0] <> (select attnum from pg_attribute"
                        + " where attrelid = c.oid and attname = 'tenant_id')")
                .getValues(0, String.class);

        assertThat(other).isEmpty();
    }

    @Test
    void noticesATableLeftOpen() {
        superuser().execute("create table forgotten (tenant_id uuid not null primary key)");
        try {
            assertThatThrownBy(this::forcesRowLevelSecurityOnEveryTable).isInstanceOf(AssertionError.class);
        } finally {
            superuser().execute("drop table forgotten");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tenant",
                "till",
                "till_head",
                "enrolment_code",
                "journal_entry",
                "refused_entry",
                "till_anchor",
                "entry_problem",
                "sale",
                "sale_line",
                "sale_line_modifier",
                "sale_line_detail",
                "sale_line_content",
                "sale_line_choice",
                "sale_coupon",
                "coupon_reuse",
                "sale_line_return",
                "tender_line",
                "tax_line",
                "till_session",
                "z_report",
                "z_report_tender",
                "z_report_currency",
                "no_sale",
                "voided_sale",
                "payment_step",
                "customer_version",
                "sale_customer",
                "account_payment",
                "gift_card_load",
                "item"
            })
    void showsNoRowsWithoutATenantAndOnlyItsOwnWithOne(String table) throws SQLException {
        try (Connection connection = applicationRole()) {
            DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);

            assertThat(db.fetchCount(DSL.table(table))).isZero();
            db.transaction(nested -> {
                nested.dsl().execute("select set_config('app.tenant', ?, true)", northern.toString());
                assertThat(nested.dsl().fetchCount(DSL.table(table))).isPositive();
                assertThat(nested.dsl().fetchCount(DSL.table(table), DSL.condition("tenant_id <> ?", northern)))
                        .isZero();
            });
            // The same connection afterwards, as a pool would hand it on.
            assertThat(db.fetchCount(DSL.table(table))).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set bytes = ''",
                "delete from journal_entry",
                "truncate journal_entry",
                "update sale set total_minor = 0",
                "delete from sale",
                "delete from refused_entry",
                "delete from till_anchor",
                "update till_anchor set fork = false",
                "update till set revoked_at = null",
                "update till set public_key = ''",
                "update tenant set name = 'x'",
                "update item set unit_price_minor = 0",
                "insert into tenant (tenant_id, name, created_at) values (gen_random_uuid(), 'x', now())",
                "insert into enrolment_code (tenant_id, code_hash, created_at, expires_at)"
                        + " values (gen_random_uuid(), 'x', now(), now())",
                "alter table journal_entry disable row level security",
                "create table mine (id int)"
            })
    void letsTheApplicationRoleDoNothingMore(String forbidden) throws SQLException {
        try (Connection connection = applicationRole();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + northern + "', false)");

            assertThatThrownBy(() -> statement.execute(forbidden))
                    .isInstanceOf(SQLException.class)
                    .hasFieldOrPropertyWithValue("SQLState", "42501");
        }
    }

    @Test
    void letsTheApplicationRoleWriteForItsOwnTenantOnly() throws SQLException {
        try (Connection connection = applicationRole();
                Statement statement = connection.createStatement()) {
            statement.execute("select set_config('app.tenant', '" + northern + "', false)");

            assertThatThrownBy(() -> statement.execute(
                            "insert into till_head values ('" + southern + "', gen_random_uuid(), 0, '')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void bindsTheOwnerToo() {
        try (Stores stores = Stores.open(server.database())) {
            assertThat(stores.owner().<Integer>withoutTenant(db -> db.fetchCount(DSL.table("journal_entry"))))
                    .isZero();
        }
    }

    @Test
    void carriesNothingOverInAPooledConnection() {
        try (Stores stores = Stores.open(server.database())) {
            for (int i = 0; i < 20; i++) {
                assertThat(count(stores, northern)).isEqualTo(4);
                assertThat(count(stores, southern)).isEqualTo(5);
                assertThat(stores.application().<Integer>withoutTenant(db -> db.fetchCount(DSL.table("sale"))))
                        .isZero();
            }
        }
    }

    private static int count(Stores stores, UUID tenant) {
        return stores.application().inTenant(tenant, db -> db.fetchCount(DSL.table("sale")));
    }

    @Test
    void keepsTwoTillsOfTwoTenantsApart() {
        assertThat(northernTill.head().contiguous()).isEqualTo(20);
        assertThat(southernTill.head().contiguous()).isEqualTo(21);
        assertThat(northernTill.items(0, 10).changed())
                .extracting("unitPriceMinor")
                .containsExactly(100L);
        assertThat(southernTill.items(0, 10).changed())
                .extracting("unitPriceMinor")
                .containsExactly(999L);
        // Facts of one are unknown to the other: not a duplicate, a fork of its own journal.
        assertThat(southernTill
                        .send(
                                13,
                                new SampleJournal(northernTill.tillId())
                                        .founded()
                                        .entries())
                        .results())
                .extracting("status")
                .containsExactly(EntryStatus.REJECTED);
    }

    @Test
    void answersAForeignTenantLikeOneThatDoesNotExist() {
        TestTill intruder = server.newTill(northern);
        intruder.claims(southern);
        TestTill lost = server.newTill(northern);
        lost.claims(UUID.randomUUID());

        assertThat(intruder.askToken(intruder.challenge()).error())
                .isEqualTo(lost.askToken(lost.challenge()).error());
        assertThat(intruder.askToken(intruder.challenge()).code()).isEqualTo(ErrorCode.NOT_AUTHENTICATED);
    }

    @Test
    void removesOneTenantsItemAndLeavesTheOther() {
        server.administration().catalogue().put(southern, List.<Item>of(SampleItems.item("2", 5)));
        server.administration().catalogue().remove(northern, List.of(new ItemId("2")));

        assertThat(southernTill.items(1, 10).removed()).isEmpty();
    }

    private Connection applicationRole() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(server.database().url());
        source.setUser(server.database().application().user());
        return source.getConnection();
    }

    private DSLContext superuser() {
        String url = server.database().url();
        return DSL.using(
                SharedPostgres.instance().superuser(url.substring(url.lastIndexOf('/') + 1)), SQLDialect.POSTGRES);
    }
}
