package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Milk for 1.450,00 comes back, and what it cost goes onto a code.
class StoreCreditTest {
    private static final Command START = new Command.StartTender();

    private static Command scan(long units) {
        return new Command.Scan(MILK.code().value(), Quantity.ofUnits(units), EntryMethod.SCANNED);
    }

    private static Command use(StoredValueCode code, long minor) {
        return new Command.Tender(TenderType.STORE_CREDIT, pesos(minor), code.toString());
    }

    private static Command issue(long minor) {
        return new Command.Tender(TenderType.STORE_CREDIT, pesos(-minor), null);
    }

    private static Counter returning() {
        return Counter.selling().manager().act(Counter.returnOf(MILK, 1)).act(START);
    }

    private static Counter buying(Counter counter, long units) {
        return counter.act(scan(units)).act(START);
    }

    private static StoredValueCode code(Counter counter) {
        return counter.sale().storedValues().getFirst().code();
    }

    private static Money left(Counter counter, StoredValueCode code) {
        return counter.state().storedValues().balance(code).orElse(pesos(0));
    }

    @Test
    void putsARefundOntoACodeOfThisTill() {
        Counter counter = returning().act(issue(145_000));

        StoredValueCode code = code(counter);
        assertThat(code.toString())
                .startsWith("CR-A1-" + counter.sale().receiptNumber().number() + "-");
        assertThat(left(counter, code)).isEqualTo(pesos(145_000));
        assertThat(counter.till().totals().kept(TenderType.STORE_CREDIT)).isEqualTo(pesos(-145_000));
        assertThat(counter.till().totals().kept(TenderType.CASH)).isEqualTo(pesos(0));
    }

    @Test
    void usesACodeBitByBitUntilNothingIsLeft() {
        Counter counter = returning().act(issue(145_000));
        StoredValueCode code = code(counter);

        buying(counter, 1).act(use(code, 45_000)).cash(100_000);
        assertThat(counter.sale().storedValues()).containsExactly(new StoredValueUse(code, pesos(100_000)));
        assertThat(left(counter, code)).isEqualTo(pesos(100_000));

        buying(counter, 1).act(use(code, 100_000)).cash(45_000);
        assertThat(left(counter, code)).isEqualTo(pesos(0));
        buying(counter, 1).refuses(use(code, 1), Reason.STORED_VALUE_SPENT);
    }

    @Test
    void splitsARefundIntoCashAndCredit() {
        Counter counter = returning().act(issue(100_000));

        assertThat(counter.lastFact()).isInstanceOf(Fact.TenderAdded.class);
        assertThat(counter.state().storedValues().balances()).isEmpty();
        counter.cash(-45_000);
        assertThat(left(counter, code(counter))).isEqualTo(pesos(100_000));
    }

    @Test
    void issuesNothingWhenTheTenderIsGivenBack() {
        Counter counter =
                returning().act(issue(100_000)).act(new Command.VoidTender(1)).cash(-145_000);

        assertThat(counter.state().storedValues().balances()).isEmpty();
    }

    @Test
    void comesBackAfterARestart() {
        Counter counter = returning().act(issue(145_000));
        StoredValueCode code = code(counter);
        buying(counter, 1).act(use(code, 45_000)).cash(100_000);

        assertThat(counter.replayed().storedValues()).isEqualTo(counter.state().storedValues());
    }

    @Test
    void refusesMoreThanIsLeftAndSaysWhatIs() {
        Counter counter = returning().act(issue(145_000));
        StoredValueCode code = code(counter);

        buying(counter, 2).refuses(use(code, 145_001), Reason.STORED_VALUE_BELOW_AMOUNT);
        assertThat(counter.arguments()).containsExactly("1.450,00");
    }

    @Test
    void refusesACodeOfAnotherTillAndSaysWhose() {
        StoredValueCode others = new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "B2", 7, "7KQ2");
        Counter counter = buying(Counter.selling(), 1).refuses(use(others, 100), Reason.STORED_VALUE_OF_OTHER_TILL);

        assertThat(counter.arguments()).containsExactly("B2");
    }

    @Test
    void refusesACodeThatThisTillNeverIssued() {
        buying(Counter.selling(), 1)
                .refuses(
                        use(new IssuedCode(StoredValueCode.Kind.STORE_CREDIT, "A1", 7, "7KQ2"), 100),
                        Reason.STORED_VALUE_SPENT);
    }

    @Test
    void refusesTheSameCodeTwiceInOneSale() {
        Counter counter = returning().act(issue(145_000));
        StoredValueCode code = code(counter);

        buying(counter, 2)
                .act(use(code, 45_000))
                .refuses(use(code, 1_000), Reason.STORED_VALUE_TAKEN)
                .act(new Command.VoidTender(1))
                .act(use(code, 145_000));
        assertThat(counter.basket().balanceDue()).isEqualTo(pesos(145_000));
    }

    @Test
    void givesNoChangeOnCredit() {
        Counter counter = returning().act(issue(145_000));
        StoredValueCode code = code(counter);
        counter.act(new Command.Scan("7790000000036", Quantity.ONE, EntryMethod.SCANNED))
                .act(START);

        counter.refuses(use(code, 100), Reason.NO_CHANGE_ON_TENDER).act(use(code, 99));
        assertThat(left(counter, code)).isEqualTo(pesos(145_000 - 99));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "CR-A1-42-7KQ2", "4111111111111111", "7790000000012"})
    void refusesWhatIsNoCode(String text) {
        buying(Counter.selling(), 1)
                .refuses(
                        new Command.Tender(TenderType.STORE_CREDIT, pesos(100), text),
                        Reason.STORED_VALUE_CODE_NOT_VALID);
    }

    @Test
    void refusesAmountsThatAreNone() {
        returning()
                .refuses(issue(145_001), Reason.REFUND_ABOVE_BALANCE)
                .refuses(new Command.Tender(TenderType.STORE_CREDIT, pesos(0), null), Reason.AMOUNT_NOT_VALID)
                .refuses(
                        new Command.Tender(
                                TenderType.STORE_CREDIT, Money.of(Long.MIN_VALUE, pesos(0).currency()), null),
                        Reason.AMOUNT_NOT_VALID);
        buying(Counter.selling(), 1).refuses(issue(100), Reason.AMOUNT_NOT_VALID);
    }

    @Test
    void aScannedCodeIsNoItem() {
        Counter counter = returning().act(issue(145_000));
        String code = Objects.requireNonNull(code(counter)).toString();

        counter.refuses(new Command.Scan(code, Quantity.ONE, EntryMethod.SCANNED), Reason.NOT_AN_ITEM);
    }
}
