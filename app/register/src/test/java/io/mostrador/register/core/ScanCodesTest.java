package io.mostrador.register.core;

import static io.mostrador.register.core.MarkedShop.BEEF;
import static io.mostrador.register.core.MarkedShop.HAM;
import static io.mostrador.register.core.MarkedShop.PIE;
import static io.mostrador.register.core.MarkedShop.TUNA;
import static io.mostrador.register.core.MarkedShop.label;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.memory.InMemoryItems;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a scan adds that is more than the code of an item. The business date is 2026-11-21.
class ScanCodesTest {
    private final Counter counter = new Counter(new InMemoryItems(MarkedShop.items()), MarkedShop.READER)
            .signedOn()
            .opened();

    private static Command.Scan packs(String text, long packs) {
        return new Command.Scan(text.replace('|', '\u001d'), Quantity.ofUnits(packs), EntryMethod.SCANNED);
    }

    private SaleLine scanned(String text) {
        return scanned(packs(text, 1));
    }

    private SaleLine scanned(Command.Scan scan) {
        return counter.act(scan).basket().lines().getLast();
    }

    /// By a manager, without a receipt.
    private SaleLine returned(String text) {
        if (!counter.basket().isEmpty()) {
            counter.act(new Command.VoidSale());
        }
        counter.manager()
                .act(new Command.ReturnWithoutReceipt(packs(text, 1), ReturnReason.OTHER, Disposition.RESTOCK));
        return counter.basket().lines().getLast();
    }

    private void refuses(String text, Reason reason, String... arguments) {
        counter.refuses(packs(text, 1), reason);
        assertThat(counter.arguments()).containsExactly(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4006381333931",
                "04006381333931",
                "]E04006381333931",
                "]d20104006381333931172711302110S9|10L1",
                "(01)04006381333931(17)271130",
                "https://id.gs1.org/01/04006381333931?17=271130"
            })
    void findsAnArticleByEverySpellingOfItsCode(String text) {
        SaleLine line = scanned(text);

        assertThat(line.itemId()).isEqualTo(TUNA.id());
        assertThat(line.code()).isEqualTo(TUNA.code());
        assertThat(line.extendedAmount()).isEqualTo(pesos(150_000));
    }

    @Test
    void raisesTheLineHoweverTheSameArticleWasSpelled() {
        scanned("4006381333931");

        assertThat(scanned("(01)04006381333931").quantity()).isEqualTo(Quantity.ofUnits(2));
        assertThat(counter.basket().lines()).hasSize(1);
    }

    @Test
    void looksNowhereElseWhenTheTextIsTheCodeOfAnItem() {
        List<String> asked = new ArrayList<>();
        InMemoryItems items = new InMemoryItems(MarkedShop.items());
        Counter plain = new Counter(
                        code -> {
                            asked.add(code.value());
                            return items.find(code);
                        },
                        MarkedShop.READER)
                .signedOn()
                .opened();

        plain.scan(TUNA);

        assertThat(asked).containsExactly("4006381333931");
    }

    @Test
    void refusesAnExpiredItemAndSaysSinceWhen() {
        refuses("(01)04006381333931(17)260312", Reason.EXPIRED, "2026-03-12");
        refuses("(01)04006381333931(17)261120", Reason.EXPIRED, "2026-11-20");
        refuses("(01)04006381333931(7003)2611202359", Reason.EXPIRED, "2026-11-20");
        refuses("(01)04006381333931(17)261000", Reason.EXPIRED, "2026-10-31");
    }

    @Test
    void sellsAnItemOnItsLastDayAndOnePastItsBest() {
        assertThat(scanned("(01)04006381333931(17)261121").itemId()).isEqualTo(TUNA.id());
        assertThat(scanned("(01)04006381333931(15)260312").itemId()).isEqualTo(TUNA.id());
    }

    @Test
    void takesAnExpiredItemBack() {
        assertThat(returned("(01)04006381333931(17)260312").isReturn()).isTrue();
    }

    @Test
    void saysOfAnUnknownItemWhichItIsBeforeItSaysThatItExpired() {
        refuses("(01)00036000291452(17)200101", Reason.UNKNOWN_CODE, "0036000291452");
        refuses(label("210099900425"), Reason.UNKNOWN_CODE, label("210099900425"));
        refuses(label("220099900425"), Reason.UNKNOWN_CODE, label("220099900425"));
    }

    @Test
    void refusesAMalformedCodeWithItsFault() {
        refuses("]d20104006381333932", Reason.MALFORMED_CODE, "WRONG_CHECK_DIGIT", "01", "19");
        refuses("(01)04006381333931(18)1", Reason.MALFORMED_CODE, "UNKNOWN_IDENTIFIER", "18", "20");
        refuses("2100123004250", Reason.MALFORMED_CODE, "WRONG_CHECK_DIGIT", "", "13");
    }

    @Test
    void refusesWhatIsNoItem() {
        refuses("CL-77", Reason.NOT_AN_ITEM, "LOYALTY");
        refuses("(00)106141412345678908", Reason.NOT_AN_ITEM, "LOGISTIC_UNIT");
    }

    @Test
    void sellsTheWeightOnTheLabel() {
        SaleLine line = scanned(label("210012300425"));

        assertThat(line.itemId()).isEqualTo(HAM.id());
        assertThat(line.quantity()).isEqualTo(new Quantity(425));
        assertThat(line.unitPrice()).isEqualTo(pesos(850_000));
        assertThat(line.extendedAmount()).isEqualTo(pesos(361_250));
    }

    @Test
    void sellsTheWeightInAGs1Code() {
        assertThat(scanned("]e001900123456789083103001250").quantity()).isEqualTo(new Quantity(1_250));
        assertThat(scanned("(01)04006381333931(3103)000200").quantity())
                .as("a weight says nothing about what is sold by the piece")
                .isEqualTo(Quantity.ONE);
    }

    @Test
    void multipliesPacksAndTakesThemBack() {
        assertThat(scanned(packs(label("210012300425"), 3)).quantity()).isEqualTo(new Quantity(1_275));
        assertThat(returned(label("210012300425")).extendedAmount()).isEqualTo(pesos(-361_250));
    }

    @Test
    void refusesAWeightThatNobodyCanSell() {
        refuses(label("210012300000"), Reason.QUANTITY_OUT_OF_RANGE);
        refuses(label("214567800425"), Reason.NOT_SOLD_BY_WEIGHT);
        counter.refuses(
                new Command.Scan(label("210012300425"), new Quantity(500), EntryMethod.SCANNED),
                Reason.QUANTITY_NOT_WHOLE);
        counter.refuses(packs(label("210012399999"), 999_999), Reason.QUANTITY_OUT_OF_RANGE);
    }

    @Test
    void findsTheWeightThatMakesThePriceOnTheLabel() {
        SaleLine line = scanned(label("220012336550"));

        assertThat(line.quantity()).isEqualTo(new Quantity(43));
        assertThat(line.unitPrice()).isEqualTo(pesos(850_000));
        assertThat(line.extendedAmount()).isEqualTo(pesos(36_550));
    }

    @Test
    void sellsAPieceWhereNoWeightMakesThePriceOnTheLabel() {
        String label = label("220012336125");
        SaleLine line = scanned(label);

        assertThat(line.itemId()).isEqualTo(HAM.id());
        assertThat(line.unit()).isEqualTo(UnitOfMeasure.EACH);
        assertThat(line.quantity()).isEqualTo(Quantity.ONE);
        assertThat(line.unitPrice()).isEqualTo(pesos(36_125));
        assertThat(line.code()).isEqualTo(new ScanCode(label));
    }

    /// As a voided line is put back: by its code, at its price.
    @Test
    void aPieceScannedAgainByItsLineIsTheSamePiece() {
        SaleLine line = scanned(packs(label("220012336125"), 2));
        counter.act(new Command.VoidLine(1));

        SaleLine back =
                scanned(new Command.Scan(line.code().value(), line.quantity(), line.entryMethod(), line.unitPrice()));

        assertThat(back).usingRecursiveComparison().ignoringFields("number").isEqualTo(line);
    }

    @Test
    void sellsPiecesAtThePriceOnTheirLabel() {
        SaleLine line = scanned(packs(label("224567812345"), 2));

        assertThat(line.itemId()).isEqualTo(PIE.id());
        assertThat(line.code()).isEqualTo(PIE.code());
        assertThat(line.quantity()).isEqualTo(Quantity.ofUnits(2));
        assertThat(line.extendedAmount()).isEqualTo(pesos(24_690));
    }

    @Test
    void aKeyedPriceGoesBeforeTheLabels() {
        Money keyed = pesos(500);

        assertThat(scanned(new Command.Scan(label("224567812345"), Quantity.ONE, EntryMethod.KEYED, keyed))
                        .unitPrice())
                .isEqualTo(keyed);
        assertThat(scanned(new Command.Scan(label("210012300425"), Quantity.ONE, EntryMethod.KEYED, keyed))
                        .extendedAmount())
                .isEqualTo(pesos(213));
    }

    @ParameterizedTest
    @CsvSource({
        "425, 361250, 425, 850000",
        "425, 361200, 425, 849882",
        "2345, 1993250, 2345, 850000",
        "2345, 1990000, 2345, 848614",
        "0, 361250, 425, 850000"
    })
    void keepsWeightAndPriceWhenACodeTellsBoth(long grams, long price, long quantity, long unitPrice) {
        SaleLine line = scanned(String.format("(01)90012345678908(3103)%06d(3922)%d", grams, price));

        assertThat(line.itemId()).isEqualTo(BEEF.id());
        assertThat(line.unit()).isEqualTo(UnitOfMeasure.KILOGRAM);
        assertThat(line.quantity()).isEqualTo(new Quantity(quantity));
        assertThat(line.unitPrice()).isEqualTo(pesos(unitPrice));
        assertThat(line.extendedAmount()).isEqualTo(pesos(price));
    }

    @Test
    void sellsAPieceWhereNoPriceForTheKilogramMakesTheAmount() {
        SaleLine line = scanned("(01)90012345678908(3103)009999(3922)1000001");

        assertThat(line.unit()).isEqualTo(UnitOfMeasure.EACH);
        assertThat(line.extendedAmount()).isEqualTo(pesos(1_000_001));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(01)04006381333931(3932)8401299", "(01)04006381333931(3923)12995", "(01)04006381333931(3922)000"
            })
    void refusesAPriceThatIsNoneHere(String text) {
        refuses(text, Reason.LABEL_PRICE_NOT_VALID);
    }

    @Test
    void refusesALabelOnWhichTheScaleHadNoRoomForThePrice() {
        refuses(label("220012300000"), Reason.LABEL_PRICE_NOT_VALID);
    }

    @Test
    void takesAPriceInTheStoresCurrency() {
        assertThat(scanned("(01)04006381333931(3932)0321299").unitPrice()).isEqualTo(pesos(1_299));
        refuses("(01)04006381333931(3920)999999999999999", Reason.AMOUNT_NOT_VALID);
        counter.refuses(packs("(01)90012345678908(3920)9999999999", 999), Reason.AMOUNT_NOT_VALID);
    }
}
