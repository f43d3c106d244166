package io.mostrador.sync.server;

import static io.mostrador.sync.protocol.wire.EntryStatus.ACCEPTED;
import static io.mostrador.sync.protocol.wire.EntryStatus.DUPLICATE;
import static io.mostrador.sync.protocol.wire.EntryStatus.REJECTED;
import static io.mostrador.sync.protocol.wire.EntryStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.payload.StorePayload;
import io.mostrador.sync.protocol.wire.BatchAnswer;
import io.mostrador.sync.protocol.wire.BatchCodec;
import io.mostrador.sync.protocol.wire.EntryResult;
import io.mostrador.sync.protocol.wire.EntryStatus;
import io.mostrador.sync.protocol.wire.ErrorCode;
import io.mostrador.sync.protocol.wire.RejectCode;
import io.mostrador.sync.protocol.wire.WireLimits;
import io.mostrador.sync.server.store.admin.TillSums;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntriesTest {
    private final TestServer server = new TestServer();
    private final UUID tenant = server.newTenant("Almacén");
    private TestTill till = server.stranger();
    private SampleJournal journal = new SampleJournal(till.tillId());

    @BeforeEach
    void enrolATill() {
        till = server.newTill(tenant);
        journal = new SampleJournal(till.tillId()).founded().opened();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void storesEveryEntryByteForByteAndProjectsTheSums() {
        journal.sale(100_00).clockJumped().sale(250_50).noSale().voided().closed();

        BatchAnswer answer = till.send(journal);

        assertThat(answer.contiguous()).isEqualTo(8);
        assertThat(statuses(answer)).containsOnly(ACCEPTED);
        assertThat(storedBytes()).containsExactlyElementsOf(journal.entries());
        TillSums sums = sums();
        assertThat(sums.workstation()).isEqualTo("Caja 1");
        assertThat(sums.problems()).isZero();
        assertThat(sums.sales()).containsExactly(new TillSums.SaleSums("A1", "ARS", 2, 350_50, 1, 2));
        assertThat(rows("sale_line_modifier")).isEqualTo(2);
        assertThat(rows("sale_line_detail")).isEqualTo(2);
        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', code, description, quantity_thousandths)"
                                        + " from sale_line_content where till_id = ?",
                                till.tillId())
                        .getValues(0, String.class))
                .containsExactly("7790002 Six pack 6000", "7790002 Six pack 6000");
        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', line_number, choice_group, choice, extra_minor)"
                                        + " from sale_line_choice where till_id = ?",
                                till.tillId())
                        .getValues(0, String.class))
                .containsExactly("1 Tamaño Grande 40", "1 Tamaño Grande 40");
        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', price_source, price_by, price_instead_minor, price_reason)"
                                        + " from sale_line where till_id = ? order by sequence, line_number",
                                till.tillId())
                        .getValues(0, String.class))
                .containsExactly("OVERRIDDEN ana 10090 DAMAGED", "", "OVERRIDDEN ana 25140 DAMAGED", "");
        assertThat(sums.checks()).isEqualTo(new TillSums.Checks(4, 350_50, 350_50, 350_50));
        for (String table :
                List.of("till_session", "z_report", "z_report_tender", "z_report_currency", "no_sale", "voided_sale")) {
            assertThat(rows(table)).as(table).isEqualTo(1);
        }
    }

    @Test
    void takesABundleWhosePartsHaveTaxesOfTheirOwn() {
        till.send(journal.bundle(20_00));

        assertThat(sums().problems()).isZero();
        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', code, description, quantity_thousandths)"
                                        + " from sale_line_content where till_id = ? order by content_number",
                                till.tillId())
                        .getValues(0, String.class))
                .containsExactly("CAFE Café 1000", "PAN Medialuna 2000");
    }

    @Test
    void flagsABundleThatIsDividedInAnotherWay() {
        till.send(journal.bundle(20_01));

        assertThat(sums().problems()).isEqualTo(1);
    }

    @Test
    void keepsForeignCashWithItsRate() {
        till.send(journal.sale(100_00).closed());

        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', type, amount_minor, foreign_currency, foreign_minor,"
                                        + " rate_millionths)"
                                        + " from tender_line where till_id = ? and foreign_minor is not null",
                                till.tillId())
                        .getValues(0, String.class))
                .containsExactly("FOREIGN_CASH 1 USD 1 1000000");
        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', currency, expected_minor, counted_minor)"
                                        + " from z_report_currency where till_id = ?",
                                till.tillId())
                        .getValues(0, String.class))
                .containsExactly("USD 1 2");
    }

    @Test
    void tellsWhereEachPaymentAttemptCameTo() {
        UUID attempt = UUID.randomUUID();
        till.send(journal.latePayment(attempt, 100_00));

        assertThat(sums().problems()).isZero();
        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', state, amount_minor, reference, authorisation_code, last_digits)"
                                        + " from payment_step where attempt_id = ? order by sequence",
                                attempt)
                        .getValues(0, String.class))
                .containsExactly("INTENT 10000 0P8Q1Z3K7A", "UNKNOWN", "APPROVED 012345 4242", "REFUND_DUE");
    }

    @Test
    void knowsCustomersTheirSalesAndWhatTheyPaid() {
        till.send(journal.customer(5_00).sale(100_00));

        assertThat(sums().problems()).isZero();
        assertThat(ofThisTill(
                        "concat_ws(' ', name, identity_kind, identity_number, customer_group)", "customer_version"))
                .containsExactly("Eva CUIT 30000000007", "Eva Paz CUIT 30000000007 socios");
        assertThat(ofThisTill("concat_ws(' ', name, identity_number, on_receipt)", "sale_customer"))
                .containsExactly("Eva 30000000007 t");
        assertThat(ofThisTill("concat_ws(' ', type, amount_minor, balance_after_minor)", "account_payment"))
                .containsExactly("CASH 500 -500");
    }

    @Test
    void knowsWhatWasPutOnGiftCards() {
        till.send(journal.loaded("REG-0001", 50_00, 50_00).withCard("REG-0001", 20_00, 30_00L));

        assertThat(sums().problems()).isZero();
        assertThat(ofThisTill("concat_ws(' ', code, type, amount_minor, left_minor)", "gift_card_load"))
                .containsExactly("REG-0001 CASH 5000 5000");
    }

    private List<String> ofThisTill(String what, String table) {
        return superuser()
                .fetch("select " + what + " from " + table + " where till_id = ? order by sequence", till.tillId())
                .getValues(0, String.class);
    }

    @Test
    void keepsASaleOnAccountOfNobodyAndFlagsIt() {
        till.send(journal.sale(100_00).edited("\"CARD\"", "\"ON_ACCOUNT\"").edited(SampleJournal.CUSTOMER, "null"));

        assertThat(sums().problems()).isEqualTo(1);
        assertThat(rows("sale")).isZero();
    }

    @Test
    void tellsVoidedSalesFromThoseThatExpired() {
        till.send(journal.voided().expired());

        assertThat(sums().problems()).isZero();
        assertThat(superuser()
                        .fetch(
                                "select concat_ws(' ', cause, total_minor, line_count) from voided_sale"
                                        + " where till_id = ? order by total_minor desc, cause",
                                till.tillId())
                        .getValues(0, String.class))
                .containsExactly("HOURS 1200 2", "VOIDED 1200 2", "HOURS 700 1");
    }

    @Test
    void knowsTheNewestArrangementOfTheQuickKeys() {
        till.send(journal.add(new StorePayload.QuickKeysArrangedV1(List.of("7790001")))
                .add(new StorePayload.QuickKeysArrangedV1(List.of("2000017", "7790001"))));

        assertThat(superuser()
                        .fetchValue(
                                "select array_to_string(quick_keys, ' ') from till where till_id = ?", till.tillId()))
                .isEqualTo("2000017 7790001");
    }

    @Test
    void takesABatchTwiceAndCountsItOnce() {
        journal.sale(100).sale(200);
        till.send(journal);

        BatchAnswer again = till.send(journal);

        assertThat(statuses(again)).containsOnly(DUPLICATE);
        assertThat(again.contiguous()).isEqualTo(4);
        assertThat(sums().sales().getFirst().count()).isEqualTo(2);
    }

    @Test
    void storesNothingAfterAGapAndSaysWhereToGoOn() {
        till.send(journal);
        journal.sale(100).sale(200);

        BatchAnswer answer = till.send(4, journal.from(4));

        assertThat(statuses(answer)).containsOnly(WAITING);
        assertThat(answer.contiguous()).isEqualTo(2);
        assertThat(till.head().contiguous()).isEqualTo(2);
        assertThat(rows("journal_entry")).isEqualTo(2);
    }

    @Test
    void refusesAForkAndKeepsWhatItHas() {
        journal.sale(100);
        till.send(journal);
        SampleJournal restored =
                new SampleJournal(till.tillId()).founded().opened().sale(999).sale(1);

        BatchAnswer answer = till.send(restored);

        assertThat(statuses(answer)).containsExactly(DUPLICATE, DUPLICATE, REJECTED, WAITING);
        assertThat(answer.results().get(2).code()).isEqualTo(RejectCode.FORK);
        assertThat(sums().sales().getFirst().totalMinor()).isEqualTo(100);
        assertThat(sums().refused()).isEqualTo(1);
        assertThat(till.head().hash())
                .isEqualTo(EntryCodec.hash(journal.entries().getLast()));
    }

    @Test
    void takesTheSalesAfterALineThatIsNoEntry() {
        journal.malformed("{\u0000 half an entry").sale(100);

        BatchAnswer answer = till.send(journal);

        assertThat(statuses(answer)).containsExactly(ACCEPTED, ACCEPTED, REJECTED, ACCEPTED);
        assertThat(answer.contiguous()).isEqualTo(4);
        assertThat(sums().sales().getFirst().count()).isEqualTo(1);
        assertThat(sums().refused()).isEqualTo(1);
        assertThat(statuses(till.send(journal))).containsExactly(DUPLICATE, DUPLICATE, REJECTED, DUPLICATE);
        assertThat(sums().refused()).isEqualTo(1);
    }

    @Test
    void setsALineOfNoBytesAsideLikeAnyOther() {
        BatchAnswer answer = till.send(journal.malformed("").sale(100));

        assertThat(statuses(answer)).containsExactly(ACCEPTED, ACCEPTED, REJECTED, ACCEPTED);
        assertThat(sums().refused()).isEqualTo(1);
    }

    @Test
    void goesOnOverAMalformedLineOnceTheNextEntryComes() {
        journal.malformed("{");
        assertThat(till.send(journal).contiguous()).isEqualTo(2);
        journal.sale(100);

        assertThat(till.send(3, journal.from(3)).contiguous()).isEqualTo(4);
        assertThat(statuses(till.send(journal))).containsExactly(DUPLICATE, DUPLICATE, REJECTED, DUPLICATE);
    }

    @Test
    void keepsAndFlagsAClosingThatDoesNotAddUp() {
        journal.sale(100)
                .closed()
                .edited("\"type\":\"CASH\"}]", "\"type\":\"CASH\"},{\"amountMinor\":0,\"type\":\"CASH\"}]")
                .closed()
                .edited("\"kept\":[{\"amountMinor\":100", "\"kept\":[{\"amountMinor\":101");

        BatchAnswer answer = till.send(journal);

        assertThat(statuses(answer)).containsOnly(ACCEPTED);
        assertThat(sums().problems()).isEqualTo(2);
        assertThat(rows("z_report")).isZero();
    }

    @Test
    void keepsAndFlagsASaleWhoseTaxesItCannotMakeAgain() {
        journal.sale(100)
                .edited("\"baseMinor\":100", "\"baseMinor\":101")
                .sale(200)
                .edited("\"kind\":\"ZERO_RATED\"", "\"kind\":\"LEVY\"")
                .sale(300)
                .edited("\"taxes\":\"IVA0\"", "\"taxes\":\"IVA9\"")
                .sale(400)
                .edited("\"kind\":\"ZERO_RATED\"", "\"kind\":\"PERCENTAGE\"")
                .sale(500);

        till.send(journal);

        assertThat(sums().problems()).isEqualTo(4);
        assertThat(sums().sales()).hasSize(1);
        assertThat(rows("tax_line")).isEqualTo(1);
    }

    @Test
    void keepsAndFlagsWhatItCannotProject() {
        journal.saleThatDoesNotAddUp(100)
                .noSale()
                .edited("till.no-sale", "till.levitated")
                .sale(200)
                .edited("\"operatorName\":\"Ana\"", "\"operatorName\":\"A\\u0000a\"")
                .sale(300)
                .edited("\"totalMinor\":300", "\"totalMinor\":\"300\"")
                .sale(400)
                .edited("\"businessDate\":\"2026-03-14\",", "")
                .sale(500);

        BatchAnswer answer = till.send(journal);

        assertThat(statuses(answer)).containsOnly(ACCEPTED);
        assertThat(storedBytes()).containsExactlyElementsOf(journal.entries());
        assertThat(sums().problems()).isEqualTo(5);
        assertThat(sums().sales()).hasSize(1);
        assertThat(sums().sales().getFirst().totalMinor()).isEqualTo(500);
    }

    @Test
    void refusesMoreThanTheLimitsBeforeAndAfterInflating() {
        byte[] noise = new byte[WireLimits.MAX_COMPRESSED_BYTES + 1];
        new Random(1).nextBytes(noise);
        byte[] bomb = BatchCodec.write(Collections.nCopies(100, new byte[1 << 20]));
        byte[] tooMany = BatchCodec.write(Collections.nCopies(WireLimits.MAX_BATCH_ENTRIES + 1, new byte[1]));

        assertThat(till.sendRaw(1, noise).code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(till.sendRaw(1, bomb).code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(till.sendRaw(1, tooMany).code()).isEqualTo(ErrorCode.TOO_LARGE);
        assertThat(till.sendRaw(1, "plain".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.sendRaw(0, BatchCodec.write(List.of())).code()).isEqualTo(ErrorCode.BAD_REQUEST);
        assertThat(till.send(journal).contiguous()).isEqualTo(2);
    }

    @Test
    void takesTheSameBatchFromTwoRequestsAtOnceOnlyOnce() {
        for (int i = 0; i < 200; i++) {
            journal.sale(100);
        }
        List<CompletableFuture<BatchAnswer>> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(CompletableFuture.supplyAsync(() -> till.send(journal)));
        }

        long accepted = answers.stream()
                .flatMap(answer -> answer.join().results().stream())
                .filter(result -> result.status() == ACCEPTED)
                .count();

        assertThat(accepted).isEqualTo(202);
        assertThat(sums().sales().getFirst().count()).isEqualTo(200);
    }

    private TillSums sums() {
        return server.administration().totals().read(tenant).stream()
                .filter(sums -> sums.tillId().equals(till.tillId()))
                .findFirst()
                .orElseThrow();
    }

    private List<byte[]> storedBytes() {
        return superuser()
                .fetch("select bytes from journal_entry where till_id = ? order by sequence", till.tillId())
                .getValues(0, byte[].class);
    }

    private int rows(String table) {
        return superuser().fetchCount(DSL.table(DSL.name(table)), DSL.condition("till_id = ?", till.tillId()));
    }

    private DSLContext superuser() {
        String url = server.database().url();
        return DSL.using(
                SharedPostgres.instance().superuser(url.substring(url.lastIndexOf('/') + 1)), SQLDialect.POSTGRES);
    }

    private static List<EntryStatus> statuses(BatchAnswer answer) {
        return answer.results().stream().map(EntryResult::status).toList();
    }
}
