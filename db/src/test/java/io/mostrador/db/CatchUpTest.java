package io.mostrador.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.db.journal.JournalFile;
import io.mostrador.db.journal.WrongEntry;
import io.mostrador.db.projection.RowsAgain;
import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSession;
import io.mostrador.register.fact.ExpiredBasket;
import io.mostrador.register.fact.ExpiryCause;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows of many entries made together are those that were made one fact at a time, wherever a transaction ends,
/// and whatever is wrong with an entry.
class CatchUpTest {
    private static final List<Integer> LENGTHS = List.of(1, 2, 5, 11, 5_000);
    /// From the first entry on they are read on another thread, or never.
    private static final List<Integer> AHEAD = List.of(1, Integer.MAX_VALUE);

    @TempDir
    private Path root;

    private final DemoTill demo = new DemoTill(0);
    private Path directory = Path.of("");

    @BeforeEach
    void found() {
        directory = root.resolve("till");
        try (TillStore store = TillStore.open(directory)) {
            store.found(DemoTill.founding());
        }
    }

    @Test
    void givesTheSameRowsWhereverATransactionEnds() throws SQLException, IOException {
        try (TillStore store = TillStore.open(directory)) {
            sell(store.journal());
            assertThat(store.unprojected()).isEmpty();
        }
        assertSameRows();
    }

    @Test
    void namesTheSameEntriesWithoutRowsWhereverATransactionEnds() throws SQLException, IOException {
        try (TillStore store = TillStore.open(directory)) {
            TillSession session = sell(store.journal());
            sellWithMistakes(store.journal(), session);
            assertThat(store.unprojected()).hasSize(9);
        }
        assertSameRows();
    }

    private void assertSameRows() throws SQLException, IOException {
        Map<String, List<String>> live = withoutPlaces(TableDump.of(directory));
        forEachWay(rows ->
                assertThat(withoutPlaces(TableDump.of(rows.connection()))).containsExactlyEntriesOf(live));
    }

    private void forEachWay(Check check) throws SQLException, IOException {
        for (int together : LENGTHS) {
            for (int ahead : AHEAD) {
                try (RowsAgain rows = RowsAgain.make(directory, root, together, ahead)) {
                    check.accept(rows);
                } catch (AssertionError e) {
                    throw new AssertionError(together + " together, ahead from " + ahead + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private interface Check {
        void accept(RowsAgain rows) throws SQLException;
    }

    @Test
    void keepsThePlaceOfAnEntryThatCannotBeRead() throws SQLException, IOException {
        try (TillStore store = TillStore.open(directory)) {
            sell(store.journal());
        }
        DataDirectory till = new DataDirectory(directory);
        List<Long> wrong = new ArrayList<>();
        long last;
        try (JournalFile journal = JournalFile.open(till.journal(), till.keyRing(), JournalFile.SEGMENT_BYTES, 0)) {
            wrong.add(WrongEntry.write(journal, "no JSON"));
            WrongEntry.writeGood(journal);
            wrong.add(WrongEntry.writeChanged(journal, "\"operatorId\":\"ana\"", "\"operatorId\":null"));
            wrong.add(WrongEntry.writeChanged(journal, "\"zone\":\"Z\"", "\"zone\":\"Nowhere\""));
            wrong.add(WrongEntry.write(journal, "{}"));
            last = WrongEntry.writeGood(journal);
            journal.force();
        }

        forEachWay(rows -> {
            Map<Long, String> unprojected = rows.unprojected();
            assertThat(unprojected).containsOnlyKeys(wrong);
            assertThat(unprojected.get(wrong.getFirst())).contains("(unreadable)", "not a journal entry");
            assertThat(unprojected.get(wrong.get(1))).contains("(operator.signed-off)", "payload does not fit");
            assertThat(rows.applied()).isEqualTo(last);
        });
    }

    /// H2 tells in a reason at which place inside a table a row is, which is not the same in another file.
    private static Map<String, List<String>> withoutPlaces(Map<String, List<String>> dump) {
        dump.computeIfPresent(
                "UNPROJECTED_ENTRY",
                (_, rows) -> rows.stream()
                        .map(row -> row.replaceAll("/\\*.*?\\*/", ""))
                        .toList());
        return dump;
    }

    private TillSession sell(Journal journal) {
        TillSession session = demo.open(journal);
        for (int number = 1; number <= 8; number++) {
            demo.sell(journal, session, number, number);
        }
        Basket suspended = demo.scan(journal, 2);
        journal.write(new Fact.LineVoided(suspended.id(), 1), demo.stamp());
        journal.force(new Fact.BasketSuspended(suspended.id()), demo.stamp());
        demo.sell(journal, session, 9, 3);
        journal.force(new Fact.BasketResumed(suspended.id()), demo.stamp());
        journal.write(new Fact.LineQuantityChanged(suspended.id(), 2, Quantity.ofUnits(9)), demo.stamp());
        demo.pay(journal, session, 10, suspended.voidLine(1).withQuantity(2, Quantity.ofUnits(9)));
        Basket givenUp = demo.scan(journal, 2);
        journal.force(new Fact.SaleVoided(givenUp.id(), session.id(), givenUp.total(), 2), demo.stamp());
        sellWithCouponsAndLetBasketsExpire(journal, session);
        Basket tendered = demo.scan(journal, 3);
        journal.force(new Fact.TenderAdded(tendered.id(), card(1)), demo.stamp());
        journal.force(new Fact.TenderVoided(tendered.id(), 1), demo.stamp());
        journal.force(new Fact.TenderAdded(tendered.id(), DemoTill.dollars(2, 50)), demo.stamp());
        return session;
    }

    private void sellWithCouponsAndLetBasketsExpire(Journal journal, TillSession session) {
        PresentedCoupon used = new PresentedCoupon(new CouponCode("V-1"), Set.of("v"), true);
        PresentedCoupon idle = new PresentedCoupon(new CouponCode("W"), Set.of("w", "x"), false);
        Basket basket = demo.scan(journal, 2).present(idle).present(used);
        journal.write(new Fact.CouponPresented(basket.id(), idle), demo.stamp());
        journal.write(new Fact.CouponWithdrawn(basket.id(), idle.code()), demo.stamp());
        journal.write(new Fact.CouponPresented(basket.id(), idle), demo.stamp());
        journal.write(new Fact.CouponPresented(basket.id(), used), demo.stamp());
        Map<Integer, List<PriceModifier>> promotions =
                Map.of(1, List.of(new PriceModifier(PriceModifier.Kind.PROMOTION, DemoTill.money(-10), "Oferta", "v")));
        journal.write(new Fact.PromotionsApplied(basket.id(), DemoTill.ARS, Map.of(), promotions), demo.stamp());
        demo.pay(journal, session, 20, basket.withPromotions(promotions));
        Basket waiting = demo.scan(journal, 1);
        journal.write(new Fact.CouponPresented(waiting.id(), used), demo.stamp());
        journal.force(new Fact.BasketSuspended(waiting.id()), demo.stamp());
        Basket later = demo.scan(journal, 2);
        journal.force(new Fact.BasketSuspended(later.id()), demo.stamp());
        List<ExpiredBasket> expired = Stream.of(waiting, later)
                .map(ended -> new ExpiredBasket(ended.id(), ended.total(), 1))
                .toList();
        journal.force(new Fact.BasketsExpired(session.id(), expired, ExpiryCause.CLOSE), demo.stamp());
    }

    private static TenderLine card(int number) {
        return new TenderLine(number, TenderType.CARD, DemoTill.money(100), "000123");
    }

    /// Facts of a program with mistakes in it, each in a basket of its own that is gone with the next one's
    /// first line.
    private void sellWithMistakes(Journal journal, TillSession session) {
        Basket suspended = demo.scan(journal, 1);
        journal.force(new Fact.BasketSuspended(suspended.id()), demo.stamp());
        mistake(journal, basket -> new Fact.LineVoided(basket, 9));
        mistake(journal, basket -> new Fact.LineAdded(basket, demo.line(2)));
        mistake(journal, basket -> new Fact.LineAdded(basket, tooLong()));
        mistake(journal, basket -> new Fact.LineQuantityChanged(basket, 3, Quantity.ofUnits(2)));
        mistake(journal, _ -> new Fact.LineAdded(suspended.id(), demo.line(1)));
        Basket paid = demo.scan(journal, 1);
        journal.force(new Fact.TenderVoided(paid.id(), 1), demo.stamp());
        demo.pay(journal, session, 11, paid);
        journal.force(new Fact.BasketResumed(demo.scan(journal, 1).id()), demo.stamp());
        journal.force(new Fact.ReceiptCopied(new SaleId(demo.id())), demo.stamp());
        // A number that was given already.
        demo.sell(journal, session, 3, 2);
        demo.sell(journal, session, 12, 1);
    }

    private void mistake(Journal journal, Function<BasketId, Fact.Progress> mistaken) {
        Basket basket = demo.scan(journal, 2);
        journal.write(mistaken.apply(basket.id()), demo.stamp());
        demo.scan(journal, 1);
    }

    private SaleLine tooLong() {
        SaleLine line = demo.line(2);
        return new SaleLine(
                3,
                line.itemId(),
                line.code(),
                "x".repeat(301),
                line.category(),
                line.unit(),
                line.quantity(),
                line.unitPrice(),
                line.priceSource(),
                line.taxes(),
                EntryMethod.KEYED,
                LineDetails.NONE,
                List.of(),
                false,
                null);
    }
}
