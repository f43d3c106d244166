package io.mostrador.domain.giftcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.tender.Denominations;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.PrintedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.StoredValues;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import io.mostrador.domain.till.TillTotals;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GiftCardLoadTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final StoredValueCode CARD = new PrintedCode("REG-0001");

    private static Money pesos(long minor) {
        return Money.of(minor, ARS);
    }

    private static GiftCardLoad load(TenderType type, long minor, StoredValueUse use) {
        return new GiftCardLoad(
                new GiftCardLoadId(new UUID(0, 1)),
                use,
                new TillSessionId(new UUID(0, 2)),
                new TenderLine(1, type, pesos(minor), type.needsReference() ? "17" : null),
                Instant.parse("2026-11-21T12:00:00Z"),
                new OperatorId("ana"),
                "Ana");
    }

    private static GiftCardLoad load(TenderType type, long minor) {
        return load(type, minor, new StoredValueUse(CARD, pesos(minor)));
    }

    @Test
    void isMoneyInTheTillAndNoSale() {
        TillTotals totals =
                TillTotals.none(ARS).plus(load(TenderType.CASH, 500)).plus(load(TenderType.CARD, 200));

        assertThat(totals.giftCardLoads()).isEqualTo(pesos(700));
        assertThat(totals.netTotal()).isEqualTo(pesos(0));
        assertThat(totals.saleCount()).isZero();
        assertThat(totals.accountPayments()).isEqualTo(pesos(0));
        assertThat(totals.expectedCash(pesos(100))).isEqualTo(pesos(600));
        assertThat(totals.kept(TenderType.CARD)).isEqualTo(pesos(200));
    }

    @Test
    void isPaidWithOneTenderOfMoney() {
        assertThatThrownBy(() -> load(TenderType.VOUCHER, 500)).hasMessageContaining("one tender");
        assertThatThrownBy(() -> load(TenderType.CASH, 0)).hasMessageContaining("one tender");
        assertThatThrownBy(() -> load(TenderType.CASH, -5, new StoredValueUse(CARD, pesos(5))))
                .hasMessageContaining("one tender");
    }

    @Test
    void putsAllThatIsPaidOnTheCard() {
        assertThatThrownBy(() -> load(TenderType.CASH, 500, new StoredValueUse(CARD, pesos(499))))
                .hasMessageContaining("is on it");
        StoredValueCode credit = new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 1, "7KQ2");
        assertThatThrownBy(() -> load(TenderType.CASH, 500, new StoredValueUse(credit, pesos(500))))
                .hasMessageContaining("is on it");
        assertThat(load(TenderType.CASH, 500, new StoredValueUse(CARD, pesos(900)))
                        .card()
                        .left())
                .isEqualTo(pesos(900));
    }

    @Test
    void aCardThatWasUsedUpIsStillKnown() {
        StoredValues used = StoredValues.NONE.after(List.of(new StoredValueUse(CARD, pesos(0))));

        assertThat(used.balance(CARD)).contains(pesos(0));
    }

    @Test
    void onlyAGiftCardIsTakenOnTrust() {
        assertThat(new StoredValueUse(CARD, pesos(0), true).onTrust()).isTrue();
        assertThatThrownBy(() -> new StoredValueUse(CARD, pesos(1), true)).hasMessageContaining("on trust");
        StoredValueCode credit = new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 1, "7KQ2");
        assertThatThrownBy(() -> new StoredValueUse(credit, pesos(0), true)).hasMessageContaining("on trust");
    }

    @ParameterizedTest
    @ValueSource(strings = {"REG", "REG 0001", "REG-é001", "123456789012345678901234567890123", "gc-a1-42-7kq20"})
    void noCardHasSuchACode(String text) {
        assertThat(PrintedCode.parse(text)).isEmpty();
        assertThatThrownBy(() -> new PrintedCode(text)).hasMessageContaining("no code");
    }

    @Test
    void codesAreReadAsTheyWereWritten() {
        StoredValueCode made = new IssuedCode(StoredValueCode.Kind.GIFT_CARD, "A1", 42, "7KQ2");

        assertThat(made.toString()).startsWith("GC-A1-42-7KQ2");
        assertThat(StoredValueCode.of(made.toString())).isEqualTo(made);
        assertThat(StoredValueCode.of("REG-0001")).isEqualTo(CARD);
        assertThat(CARD.kind()).isEqualTo(StoredValueCode.Kind.GIFT_CARD);
        assertThat(CARD.masked()).isEqualTo("****0001");
    }

    @Test
    void aTenderFitsItsCode() {
        StoredValueUse use = new StoredValueUse(CARD, pesos(100));
        assertThatThrownBy(() -> new TenderLine(1, TenderType.STORE_CREDIT, pesos(5), null, use))
                .hasMessageContaining("STORE_CREDIT");
        assertThatThrownBy(() -> new TenderLine(1, TenderType.GIFT_CARD, pesos(5), null))
                .hasMessageContaining("GIFT_CARD");
        assertThatThrownBy(() -> new TenderLine(1, TenderType.GIFT_CARD, pesos(-101), null, use))
                .hasMessageContaining("GIFT_CARD");
        assertThat(new TenderLine(1, TenderType.GIFT_CARD, pesos(-60), null, use).storedValue())
                .as("a refund onto a card that has something")
                .isEqualTo(use);
    }

    @Test
    void aShopThatSaysNothingTakesFromItsSmallestNoteToTenOfItsLargest() {
        Denominations notes = new Denominations(ARS, List.of(1_000L, 20_000L), List.of());

        assertThat(GiftCardRules.usual(notes)).isEqualTo(new GiftCardRules(1_000, 200_000, 0));
        assertThatThrownBy(() -> new GiftCardRules(2, 1, 0)).hasMessageContaining("from 2 to 1");
        assertThatThrownBy(() -> new GiftCardRules(1, 1, -1)).hasMessageContaining("on trust");
    }
}
