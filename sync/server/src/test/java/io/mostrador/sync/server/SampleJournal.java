package io.mostrador.sync.server;

import io.mostrador.sync.protocol.Entry;
import io.mostrador.sync.protocol.EntryCodec;
import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.ClockPayload;
import io.mostrador.sync.protocol.payload.CustomerPayload;
import io.mostrador.sync.protocol.payload.GiftCardPayload;
import io.mostrador.sync.protocol.payload.JournalPayload;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.Payload;
import io.mostrador.sync.protocol.payload.PaymentPayload;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.protocol.payload.StorePayload;
import io.mostrador.sync.protocol.payload.TillPayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A till's journal in memory, chained like the real one.
public final class SampleJournal {
    private static final SalePayload.TaxPolicyV1 POLICY =
            new SalePayload.TaxPolicyV1("TAX_INCLUDED", "DOCUMENT", "HALF_AWAY_FROM_ZERO");
    private static final UUID SESSION = new UUID(7, 7);

    private static final CustomerPayload.SaleCustomerV1 EVA = new CustomerPayload.SaleCustomerV1(
            new UUID(8, 8), "Eva", new CustomerPayload.IdentityV1("CUIT", "30000000007"), true);

    /// The customer of each sale, as it stands in its entry.
    public static final String CUSTOMER = "{\"customerId\":\"" + EVA.customerId()
            + "\",\"identity\":{\"kind\":\"CUIT\",\"number\":\"30000000007\"},\"name\":\"Eva\",\"onReceipt\":true}";

    private final UUID tillId;
    private final List<byte[]> entries = new ArrayList<>();
    private final List<Long> places = new ArrayList<>();
    private long nextPlace = 1;
    private String previous = Entry.NO_PREVIOUS;
    private long receipts;
    private UUID lastSaleId = new UUID(0, 0);

    public SampleJournal(UUID tillId) {
        this.tillId = tillId;
    }

    public UUID tillId() {
        return tillId;
    }

    public List<byte[]> entries() {
        return List.copyOf(entries);
    }

    /// Entries from a place on.
    public List<byte[]> from(long place) {
        int index = places.indexOf(place);
        return List.copyOf(entries.subList(index < 0 ? entries.size() : index, entries.size()));
    }

    /// The same till after it got its journal back through an entry and goes on in a new epoch.
    public SampleJournal restored(int through, long epoch) {
        SampleJournal restored = new SampleJournal(tillId);
        entries.subList(0, through).forEach(restored::append);
        restored.receipts = receipts + 1_000;
        restored.nextPlace = epoch;
        return restored.add(
                new JournalPayload.RestoredV1(through, "BACKUP", false, false, restored.receipts + 1, 1, ""));
    }

    public long size() {
        return entries.size();
    }

    public SampleJournal founded() {
        return add(new StorePayload.FoundedV1(
                tillId,
                new StorePayload.ProfileV1(
                        "Almacén Ñandú",
                        "",
                        List.of(),
                        List.of(),
                        "Caja 1",
                        "A1",
                        "AR",
                        "TAX_INCLUDED",
                        "ARS",
                        ",",
                        ".",
                        "UTC",
                        "es")));
    }

    public SampleJournal opened() {
        return add(new TillPayload.OpenedV1(SESSION, "ARS", 1_000_00));
    }

    public SampleJournal sale(long amountMinor) {
        SalePayload.CompletedV1 sale = sale(++receipts, amountMinor, amountMinor, List.of());
        lastSaleId = sale.saleId();
        return add(sale);
    }

    public SampleJournal saleThatDoesNotAddUp(long amountMinor) {
        return add(sale(++receipts, amountMinor, amountMinor + 1, List.of()));
    }

    /// A bundle for 30,00 with a part of 20,00 at 21 % and two of 5,00 without tax.
    ///
    /// @param fullMinor what the sale says the taxed part came to
    public SampleJournal bundle(long fullMinor) {
        var parts = List.of(
                new SalePayload.LinePartV1("CAFE", "Café", 1_000, 40_00, "IVA21"),
                new SalePayload.LinePartV1("PAN", "Medialuna", 2_000, 20_00, "IVA0"));
        var line = new SalePayload.LineV1(
                1,
                "DESAYUNO",
                "DESAYUNO",
                "Desayuno",
                "",
                "EACH",
                1_000,
                30_00,
                null,
                "IVA21 IVA0",
                "SCANNED",
                new SalePayload.DetailsV1(
                        "", null, null, null, null, 0, 0, new SalePayload.ContentsV1(null, parts, List.of())),
                List.of(),
                false,
                30_00,
                null);
        var iva = new SalePayload.TaxV1("IVA21", "IVA 21 %", "PERCENTAGE", 2_100, "", List.of());
        return add(new SalePayload.CompletedV1(
                UUID.randomUUID(),
                "A1",
                ++receipts,
                SESSION,
                "Ana",
                "ARS",
                List.of(line),
                POLICY,
                List.of(new SalePayload.TaxTotalV1(iva, fullMinor - 3_47, 3_47L), untaxed(30_00 - fullMinor)),
                List.of(new SalePayload.TenderV1(1, "CASH", 30_00, null)),
                30_00,
                0,
                0,
                null,
                List.of()));
    }

    /// A sale of 12,00 that used a coupon.
    public SampleJournal saleWithCoupon(String code, boolean singleUse) {
        return add(sale(++receipts, 12_00, 12_00, List.of(new SalePayload.CouponV1(code, singleUse, 50))));
    }

    /// One of a line of this or another till comes back.
    public SampleJournal returned(UUID saleId, int line, long amountMinor) {
        var back = new SalePayload.LineV1(
                1,
                "7790001",
                "7790001",
                "Yerba",
                "Almacén",
                "EACH",
                -1_000,
                amountMinor + 50,
                null,
                "IVA0",
                "SCANNED",
                null,
                List.of(new SalePayload.ModifierV1("AS_SOLD", 50, "AS_SOLD", "")),
                false,
                -amountMinor,
                new SalePayload.ReturnedV1("BY_RECEIPT", saleId, "A1", 1L, line, "DEFECTIVE", "WRITE_OFF", List.of()));
        return add(new SalePayload.CompletedV1(
                UUID.randomUUID(),
                "A1",
                ++receipts,
                SESSION,
                "Ana",
                "ARS",
                List.of(back),
                new SalePayload.TaxPolicyV1("TAX_INCLUDED", "DOCUMENT", "HALF_AWAY_FROM_ZERO"),
                List.of(new SalePayload.TaxTotalV1(
                        new SalePayload.TaxV1("IVA0", "IVA 0 %", "ZERO_RATED", 0, "Tasa 0 %", List.of()),
                        -amountMinor,
                        0L)),
                List.of(new SalePayload.TenderV1(1, "CASH", -amountMinor, null)),
                -amountMinor,
                0,
                0,
                null,
                List.of()));
    }

    /// The id of the sale that was added last.
    public UUID lastSaleId() {
        return lastSaleId;
    }

    public SampleJournal noSale() {
        return add(new TillPayload.NoSaleV1(UUID.randomUUID(), SESSION, "CHANGE"));
    }

    public SampleJournal clockJumped() {
        return add(new ClockPayload.JumpedV1("2026-03-14T16:09:26.535Z", "2026-03-14T15:09:26.535Z", "START"));
    }

    /// An attempt whose approval came too late: five entries, four of which say where it came to.
    public SampleJournal latePayment(UUID attemptId, long amountMinor) {
        return add(new PaymentPayload.IntendedV1(
                        attemptId, UUID.randomUUID(), "CARD", "ARS", amountMinor, "0P8Q1Z3K7A"))
                .add(new PaymentPayload.SentV1(attemptId))
                .add(new PaymentPayload.MovedV1(attemptId, "UNKNOWN", false))
                .add(new PaymentPayload.ApprovedV1(attemptId, "012345", "Visa", "4242", "T1", false))
                .add(new PaymentPayload.MovedV1(attemptId, "REFUND_DUE", false));
    }

    /// Somebody who buys on account and pays a part of it.
    public SampleJournal customer(long paidMinor) {
        return add(new CustomerPayload.RegisteredV1(new CustomerPayload.CustomerV1(
                        EVA.customerId(), EVA.name(), EVA.identity(), "351", "", null, "ARS", 10_000, "")))
                .add(new CustomerPayload.ChangedV1(new CustomerPayload.CustomerV1(
                        EVA.customerId(), "Eva Paz", EVA.identity(), "351", "", "socios", "ARS", 20_000, "")))
                .add(new CustomerPayload.AccountPaidV1(
                        UUID.randomUUID(),
                        EVA,
                        SESSION,
                        "Ana",
                        "ARS",
                        new SalePayload.TenderV1(1, "CASH", paidMinor, null),
                        -paidMinor));
    }

    public SampleJournal voided() {
        return add(new BasketPayload.VoidedV1(UUID.randomUUID(), SESSION, "ARS", 12_00, 2));
    }

    /// Two suspended baskets that waited long enough.
    public SampleJournal expired() {
        return add(new BasketPayload.ExpiredV1(
                SESSION,
                "ARS",
                List.of(
                        new BasketPayload.ExpiredBasketV1(UUID.randomUUID(), 12_00, 2),
                        new BasketPayload.ExpiredBasketV1(UUID.randomUUID(), 7_00, 1)),
                "HOURS"));
    }

    public SampleJournal closed() {
        return add(new TillPayload.ClosedV1(
                SESSION,
                1,
                "2026-03-14T12:00:00Z",
                "ana",
                "Ana",
                "ARS",
                1_000_00,
                receipts,
                0,
                receipts * 100,
                0,
                -50 * receipts,
                0,
                List.of(new TillPayload.KeptV1("CASH", receipts * 100)),
                1,
                1,
                0,
                0,
                1_000_00,
                List.of(new TillPayload.ForeignCountV1("USD", 1, 2))));
    }

    /// A sale that is paid with a code, or, when negative, puts what is owed onto it.
    public SampleJournal withCode(String code, long amountMinor, long leftMinor) {
        return with("STORE_CREDIT", code, amountMinor, leftMinor);
    }

    /// A sale that is paid with a gift card, or, when negative, puts what is owed onto it.
    ///
    /// @param leftMinor null where the till took it on trust
    public SampleJournal withCard(String code, long amountMinor, @Nullable Long leftMinor) {
        return with("GIFT_CARD", code, amountMinor, leftMinor);
    }

    /// Money that comes in for a gift card.
    public SampleJournal loaded(String code, long amountMinor, long leftMinor) {
        return add(new GiftCardPayload.LoadedV1(
                UUID.randomUUID(),
                code,
                leftMinor,
                SESSION,
                "Ana",
                "ARS",
                new SalePayload.TenderV1(1, "CASH", amountMinor, null)));
    }

    private SampleJournal with(String type, String code, long amountMinor, @Nullable Long leftMinor) {
        var line = new SalePayload.LineV1(
                1,
                "7790001",
                "7790001",
                "Yerba",
                "Almacén",
                "EACH",
                amountMinor < 0 ? -1_000 : 1_000,
                Math.abs(amountMinor),
                null,
                "IVA0",
                "SCANNED",
                null,
                List.of(),
                false,
                amountMinor,
                null);
        return add(new SalePayload.CompletedV1(
                UUID.randomUUID(),
                "A1",
                ++receipts,
                SESSION,
                "Ana",
                "ARS",
                List.of(line),
                POLICY,
                List.of(untaxed(amountMinor)),
                List.of(new SalePayload.TenderV1(
                        1, type, amountMinor, null, null, new SalePayload.StoredValueV1(code, leftMinor))),
                amountMinor,
                0,
                0,
                null,
                List.of()));
    }

    /// Bytes that are no entry, but whose hash the next entry follows.
    public SampleJournal malformed(String text) {
        return append(text.getBytes(StandardCharsets.UTF_8));
    }

    public SampleJournal add(Payload payload) {
        return append(EntryCodec.encode(
                nextPlace,
                tillId,
                Instant.parse("2026-03-14T15:09:26.535Z"),
                "America/Argentina/Cordoba",
                LocalDate.of(2026, 3, 14),
                "ana",
                payload,
                previous));
    }

    /// The last entry with a part of its text replaced.
    public SampleJournal edited(String from, String to) {
        String text = new String(entries.removeLast(), StandardCharsets.UTF_8);
        nextPlace = places.removeLast();
        if (!text.contains(from)) {
            throw new IllegalArgumentException("no " + from + " in " + text);
        }
        return append(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private SampleJournal append(byte[] bytes) {
        entries.add(bytes);
        places.add(nextPlace++);
        previous = EntryCodec.hash(bytes);
        return this;
    }

    private static SalePayload.TaxTotalV1 untaxed(long amountMinor) {
        return new SalePayload.TaxTotalV1(
                new SalePayload.TaxV1("IVA0", "IVA 0 %", "ZERO_RATED", 0, "Tasa 0 %", List.of()), amountMinor, 0L);
    }

    private static SalePayload.CompletedV1 sale(
            long number, long amountMinor, long totalMinor, List<SalePayload.CouponV1> coupons) {
        var line = new SalePayload.LineV1(
                1,
                "7790001",
                "7790001",
                "Yerba",
                "Almacén",
                "EACH",
                1_000,
                amountMinor + 50,
                new SalePayload.PriceSourceV1("OVERRIDDEN", null, null, "ana", amountMinor + 90, "DAMAGED"),
                "IVA0",
                "SCANNED",
                new SalePayload.DetailsV1(
                        "Para regalo",
                        "L-1",
                        "2026-03-12",
                        "SN1",
                        "luis",
                        18,
                        0,
                        new SalePayload.ContentsV1(
                                new PackV1("7790002", 6_000, "Six pack"),
                                List.of(),
                                List.of(new SalePayload.LineChoiceV1("Tamaño", "Grande", 40)))),
                List.of(new SalePayload.ModifierV1("LINE_DISCOUNT", -50, "STAFF", "")),
                false,
                amountMinor,
                null);
        var voided = new SalePayload.LineV1(
                2,
                "7790001",
                "7790001",
                "Yerba",
                "Almacén",
                "EACH",
                1_000,
                amountMinor,
                null,
                "IVA0",
                "SCANNED",
                null,
                List.of(),
                true,
                0,
                null);
        return new SalePayload.CompletedV1(
                UUID.randomUUID(),
                "A1",
                number,
                SESSION,
                "Ana",
                "ARS",
                List.of(line, voided),
                POLICY,
                List.of(untaxed(amountMinor)),
                List.of(
                        new SalePayload.TenderV1(1, "CARD", 1, "4711"),
                        new SalePayload.TenderV1(2, "CASH", amountMinor + 98, null),
                        new SalePayload.TenderV1(
                                3, "FOREIGN_CASH", 1, null, new SalePayload.ForeignCashV1("USD", 1, 1_000_000), null)),
                totalMinor,
                -3,
                103,
                EVA,
                coupons);
    }
}
