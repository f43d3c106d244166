package io.mostrador.sync.protocol;

import io.mostrador.sync.protocol.payload.BasketPayload;
import io.mostrador.sync.protocol.payload.ChoiceGroupV1;
import io.mostrador.sync.protocol.payload.ClockPayload;
import io.mostrador.sync.protocol.payload.CustomerPayload;
import io.mostrador.sync.protocol.payload.GiftCardPayload;
import io.mostrador.sync.protocol.payload.ItemPayload;
import io.mostrador.sync.protocol.payload.JournalPayload;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.PartV1;
import io.mostrador.sync.protocol.payload.Payload;
import io.mostrador.sync.protocol.payload.PaymentPayload;
import io.mostrador.sync.protocol.payload.PeoplePayload;
import io.mostrador.sync.protocol.payload.SalePayload;
import io.mostrador.sync.protocol.payload.StorePayload;
import io.mostrador.sync.protocol.payload.TillPayload;
import io.mostrador.sync.protocol.payload.TraitsV1;
import java.util.List;
import java.util.UUID;

/// One payload of each type.
final class SamplePayloads {
    static final UUID TILL = id(1);
    private static final UUID SESSION = id(2);
    private static final UUID BASKET = id(3);

    private SamplePayloads() {}

    static UUID id(int number) {
        return new UUID(0x0192_f000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    static Payload of(EntryType type) {
        return switch (type) {
            case TILL_FOUNDED -> new StorePayload.FoundedV1(TILL, profile());
            case STORE_CONFIGURED -> new StorePayload.ConfiguredV1(profile());
            case TILL_ENROLLED -> new StorePayload.EnrolledV1("https://tienda.example", id(9));
            case QUICK_KEYS_ARRANGED -> new StorePayload.QuickKeysArrangedV1(List.of("7790001", "2000017"));
            case OPERATOR_ADDED -> new PeoplePayload.OperatorAddedV1("ana", "Ana Núñez", "CASHIER", "argon2id$x");
            case OPERATOR_SIGNED_ON -> new PeoplePayload.SignedOnV1("ana");
            case OPERATOR_SIGNED_OFF -> new PeoplePayload.SignedOffV1("ana");
            case TILL_OPENED -> new TillPayload.OpenedV1(SESSION, "ARS", 2_000_000);
            case TILL_CLOSED -> closed();
            case NO_SALE -> new TillPayload.NoSaleV1(id(4), SESSION, "CHANGE");
            case LINE_ADDED -> new BasketPayload.LineAddedV1(BASKET, "ARS", line(1, false), deposit(), List.of(IVA21));
            case RETURN_LINES_ADDED ->
                new BasketPayload.ReturnLinesAddedV1(BASKET, "ARS", List.of(returned()), List.of(IVA21));
            case LINE_QUANTITY_CHANGED -> new BasketPayload.LineQuantityChangedV1(BASKET, 1, 3_000);
            case LINE_VOIDED -> new BasketPayload.LineVoidedV1(BASKET, 2);
            case LINE_NOTED -> new BasketPayload.LineNotedV1(BASKET, 1, "Para regalo");
            case AGE_DECLINED -> new BasketPayload.AgeDeclinedV1("7790003", 18);
            case DISCOUNT_GIVEN -> new BasketPayload.DiscountGivenV1(BASKET, 1, "ARS", null, 42_00L, "DAMAGED");
            case DISCOUNT_REMOVED -> new BasketPayload.DiscountRemovedV1(BASKET, 0);
            case PRICE_OVERRIDDEN ->
                new BasketPayload.PriceOverriddenV1(BASKET, 1, "ARS", 2_300_00, "PRICE_MATCH", "ana");
            case PRICE_RESTORED -> new BasketPayload.PriceRestoredV1(BASKET, 1);
            case COUPON_PRESENTED -> new BasketPayload.CouponPresentedV1(BASKET, "YERBA-0042", List.of("yerba"), true);
            case COUPON_WITHDRAWN -> new BasketPayload.CouponWithdrawnV1(BASKET, "YERBA-0042");
            case PROMOTIONS_APPLIED ->
                new BasketPayload.PromotedV1(
                        BASKET,
                        "ARS",
                        List.of(new BasketPayload.BreakV1(2, 2_200_00, "Mayorista", 3_000)),
                        List.of(new BasketPayload.PromotedLineV1(
                                1,
                                List.of(new SalePayload.ModifierV1(
                                        "PROMOTION", -42_00, "3x2 en yerba", "3x2-yerba")))));
            case TENDER_ADDED ->
                new BasketPayload.TenderAddedV1(BASKET, "ARS", new SalePayload.TenderV1(1, "CARD", 100_00, "4711"));
            case TENDER_VOIDED -> new BasketPayload.TenderVoidedV1(BASKET, 1);
            case BASKET_SUSPENDED -> new BasketPayload.SuspendedV1(BASKET);
            case BASKET_RESUMED -> new BasketPayload.ResumedV1(BASKET);
            case BASKETS_EXPIRED ->
                new BasketPayload.ExpiredV1(
                        SESSION, "ARS", List.of(new BasketPayload.ExpiredBasketV1(BASKET, 2_420_00, 2)), "HOURS");
            case SALE_VOIDED -> new BasketPayload.VoidedV1(BASKET, SESSION, "ARS", 2_420_00, 2);
            case SALE_COMPLETED -> sale();
            case RECEIPT_COPIED -> new SalePayload.ReceiptCopiedV1(BASKET);
            case ITEM_CHUNK_IMPORTED ->
                new ItemPayload.ChunkImportedV1(
                        id(5),
                        "ARS",
                        List.of(
                                new ItemPayload.ItemV1(
                                        "7790001",
                                        "7790001",
                                        "Yerba \"Ñandú\" 1 kg",
                                        "Almacén",
                                        "EACH",
                                        2_420_00,
                                        "IVA21",
                                        null,
                                        new TraitsV1(
                                                18,
                                                true,
                                                "2000024",
                                                "7790000",
                                                List.of("1 L"),
                                                PACK,
                                                List.of(new PartV1("7790000", 2_000)),
                                                List.of(new ChoiceGroupV1(
                                                        "Tamaño",
                                                        1,
                                                        1,
                                                        List.of(new ChoiceGroupV1.ChoiceV1("Grande", 50_00))))),
                                        "NO"),
                                new ItemPayload.ItemV1(
                                        "2000017",
                                        "2000017",
                                        "Queso",
                                        "",
                                        "KILOGRAM",
                                        9_999_00,
                                        "IGV ICBPER",
                                        7_000_00L,
                                        null,
                                        "YES")));
            case ITEMS_IMPORTED -> new ItemPayload.ImportedV1(id(5), 2);
            case CUSTOMER_REGISTERED -> new CustomerPayload.RegisteredV1(customer());
            case CUSTOMER_CHANGED -> new CustomerPayload.ChangedV1(customer());
            case CUSTOMER_ATTACHED -> new CustomerPayload.AttachedV1(BASKET, "ARS", saleCustomer());
            case CUSTOMER_DETACHED -> new CustomerPayload.DetachedV1(BASKET);
            case ACCOUNT_PAID ->
                new CustomerPayload.AccountPaidV1(
                        id(8),
                        new CustomerPayload.SaleCustomerV1(id(7), "Eva Ñandú", null, true),
                        SESSION,
                        "Ana Núñez",
                        "ARS",
                        new SalePayload.TenderV1(1, "CASH", 2_000_00, null),
                        -42_00);
            case GIFT_CARD_LOADED ->
                new GiftCardPayload.LoadedV1(
                        id(9),
                        "REG-0001",
                        5_000_00,
                        SESSION,
                        "Ana Núñez",
                        "ARS",
                        new SalePayload.TenderV1(1, "CARD", 2_000_00, "4711"));
            case PAYMENT_INTENDED ->
                new PaymentPayload.IntendedV1(id(6), BASKET, "CARD", "ARS", 2_420_00, "0P8Q1Z3K7A");
            case PAYMENT_SENT -> new PaymentPayload.SentV1(id(6));
            case PAYMENT_REQUESTED -> new PaymentPayload.RequestedV1(id(6), "ASK");
            case PAYMENT_APPROVED ->
                new PaymentPayload.ApprovedV1(id(6), "012345", "Visa", "4242", "V400m-346403161", false);
            case PAYMENT_DECLINED -> new PaymentPayload.DeclinedV1(id(6), "REFUSED", "Fondos insuficientes");
            case PAYMENT_MOVED -> new PaymentPayload.MovedV1(id(6), "REFUND_DUE", false);
            case CLOCK_JUMPED ->
                new ClockPayload.JumpedV1("2026-03-14T16:09:26.535Z", "2026-03-14T15:09:26.535Z", "MONOTONIC");
            case JOURNAL_RESTORED ->
                new JournalPayload.RestoredV1(
                        41,
                        "DAMAGED",
                        false,
                        true,
                        10_118,
                        14,
                        "00000000000000000001.journal, byte 4096: the checksum is wrong");
        };
    }

    private static StorePayload.ProfileV1 profile() {
        return new StorePayload.ProfileV1(
                "Almacén Ñandú",
                "30-00000000-7",
                List.of("Av. Siempreviva 742", "Córdoba"),
                List.of("¡Gracias!"),
                "Caja 1",
                "A1",
                "AR",
                "TAX_INCLUDED",
                "ARS",
                ",",
                ".",
                "America/Argentina/Cordoba",
                "es");
    }

    private static final PackV1 PACK = new PackV1("7790000", 6_000, "Six pack");

    private static final SalePayload.TaxV1 IVA21 =
            new SalePayload.TaxV1("IVA21", "IVA 21 %", "PERCENTAGE", 2_100, "", List.of());

    private static SalePayload.LineV1 line(int number, boolean voided) {
        return new SalePayload.LineV1(
                number,
                "7790001",
                "7790001",
                "Yerba \"Ñandú\" 1 kg",
                "Almacén",
                "EACH",
                1_000,
                2_462_00,
                voided ? null : overridden(),
                "IVA21",
                "SCANNED",
                voided
                        ? null
                        : new SalePayload.DetailsV1(
                                "Con moño",
                                "L-1",
                                "2026-03-13",
                                "SN 0042",
                                "luis",
                                18,
                                0,
                                new SalePayload.ContentsV1(
                                        PACK,
                                        List.of(new SalePayload.LinePartV1(
                                                "7790000", "Yerba", 2_000, 1_000_00, "IVA21")),
                                        List.of(new SalePayload.LineChoiceV1("Tamaño", "Grande", 50_00)))),
                voided
                        ? List.of()
                        : List.of(new SalePayload.ModifierV1("PROMOTION", -42_00, "3x2 en yerba", "3x2-yerba")),
                voided,
                voided ? 0 : 2_420_00,
                null);
    }

    private static SalePayload.LineV1 returned() {
        return new SalePayload.LineV1(
                1,
                "7790001",
                "7790001",
                "Yerba \"Ñandú\" 1 kg",
                "Almacén",
                "EACH",
                -1_000,
                2_462_00,
                null,
                "IVA21",
                "SCANNED",
                null,
                List.of(new SalePayload.ModifierV1("AS_SOLD", 42_00, "AS_SOLD", "")),
                false,
                -2_420_00,
                new SalePayload.ReturnedV1("BY_RECEIPT", id(8), "A1", 42L, 1, "DEFECTIVE", "WRITE_OFF", List.of(-15L)));
    }

    private static SalePayload.LineV1 deposit() {
        return new SalePayload.LineV1(
                2,
                "2000024",
                "2000024",
                "Envase 1 L",
                "",
                "EACH",
                1_000,
                300_00,
                null,
                "IVA21",
                "SCANNED",
                new SalePayload.DetailsV1("", null, null, null, null, 0, 1),
                List.of(),
                false,
                300_00,
                null);
    }

    private static SalePayload.PriceSourceV1 overridden() {
        return new SalePayload.PriceSourceV1("OVERRIDDEN", null, null, "ana", 2_500_00L, "DAMAGED");
    }

    private static SalePayload.CompletedV1 sale() {
        return new SalePayload.CompletedV1(
                BASKET,
                "A1",
                42,
                SESSION,
                "Ana Núñez",
                "ARS",
                List.of(line(1, false), line(2, true)),
                new SalePayload.TaxPolicyV1("TAX_INCLUDED", "DOCUMENT", "HALF_AWAY_FROM_ZERO"),
                List.of(new SalePayload.TaxTotalV1(IVA21, 2_000_00L, 420_00L)),
                List.of(
                        new SalePayload.TenderV1(1, "CARD", 420_00, "4711"),
                        new SalePayload.TenderV1(2, "CASH", 1_014_50, null),
                        new SalePayload.TenderV1(
                                3,
                                "FOREIGN_CASH",
                                1_385_50,
                                null,
                                new SalePayload.ForeignCashV1("USD", 1_00, 1_385_500_000L),
                                null),
                        new SalePayload.TenderV1(
                                4,
                                "STORE_CREDIT",
                                100_00,
                                null,
                                null,
                                new SalePayload.StoredValueV1("CR-A1-41-7KQ2X", 45_00L))),
                2_420_00,
                -2,
                500_02,
                saleCustomer(),
                List.of(new SalePayload.CouponV1("YERBA-0042", true, 42_00)));
    }

    private static CustomerPayload.CustomerV1 customer() {
        return new CustomerPayload.CustomerV1(
                id(7),
                "Eva Ñandú",
                new CustomerPayload.IdentityV1("CUIT", "30000000007"),
                "+54 351 555-1234",
                "eva@example.org",
                "socios",
                "ARS",
                10_000_00,
                "");
    }

    private static CustomerPayload.SaleCustomerV1 saleCustomer() {
        return new CustomerPayload.SaleCustomerV1(
                id(7), "Eva Ñandú", new CustomerPayload.IdentityV1("CUIT", "30000000007"), true);
    }

    private static TillPayload.ClosedV1 closed() {
        return new TillPayload.ClosedV1(
                SESSION,
                7,
                "2026-03-14T12:00:00Z",
                "ana",
                "Ana Núñez",
                "ARS",
                2_000_000,
                25,
                1,
                5_000_000,
                -10_000,
                -42_000,
                -2,
                List.of(new TillPayload.KeptV1("CASH", 2_999_998), new TillPayload.KeptV1("CARD", 1_992_000)),
                2,
                1,
                0,
                2_000,
                5_000_000,
                List.of(new TillPayload.ForeignCountV1("USD", 20_00, 15_00)));
    }
}
