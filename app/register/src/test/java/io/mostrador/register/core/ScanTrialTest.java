package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReading.Form;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Examination;
import io.mostrador.register.Examination.Verdict;
import io.mostrador.register.Refusal;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import org.junit.jupiter.api.Test;

class ScanTrialTest {
    private final Counter counter = new Counter(new InMemoryItems(MarkedShop.items()), MarkedShop.READER);

    private static Refusal refusal(Examination examination) {
        return ((Verdict.Refused) examination.verdict()).refusal();
    }

    private static SaleLine line(Examination examination) {
        return ((Verdict.Sold) examination.verdict()).line();
    }

    @Test
    void saysWhatWouldBeSoldAndChangesNothing() {
        counter.signedOn().opened().scan(MarkedShop.TUNA);
        RegisterState before = counter.state();
        int facts = counter.facts.size();

        Examination examined = counter.examine(MarkedShop.label("210012300425"));

        assertThat(examined.reading().form()).isEqualTo(Form.SCALE_LABEL);
        assertThat(line(examined).description()).isEqualTo("Jamón cocido");
        assertThat(line(examined).quantity()).isEqualTo(new Quantity(425));
        assertThat(line(examined).extendedAmount()).isEqualTo(SmallShop.pesos(361_250));
        assertThat(counter.state()).isSameAs(before);
        assertThat(counter.facts).hasSize(facts);
    }

    @Test
    void theLineIsThatOfOneScanWhateverIsInTheBasket() {
        counter.signedOn().opened().scan(MarkedShop.TUNA).scan(MarkedShop.TUNA);

        assertThat(line(counter.examine(MarkedShop.TUNA.code().value())).quantity())
                .isEqualTo(Quantity.ONE);
    }

    @Test
    void takenTendersDoNotHideWhatACodeIs() {
        counter.signedOn().opened().scan(MarkedShop.TUNA).act(new Command.StartTender());
        counter.cash(100);

        assertThat(line(counter.examine(MarkedShop.PIE.code().value())).description())
                .isEqualTo("Empanada");
    }

    @Test
    void saysWhatItWouldBeRefusedFor() {
        counter.signedOn().opened();

        assertThat(refusal(counter.examine("(01)04006381333931(17)260312")))
                .isEqualTo(Refusal.of(Reason.EXPIRED, "2026-03-12"));
        assertThat(refusal(counter.examine("CL-77")).reason()).isEqualTo(Reason.NOT_AN_ITEM);
        assertThat(refusal(counter.examine("404")).reason()).isEqualTo(Reason.UNKNOWN_CODE);
    }

    @Test
    void readsTheCodeAlsoWhenNobodyIsSignedOn() {
        Examination examined = counter.examine("CL-77");

        assertThat(examined.reading().form()).isEqualTo(Form.OWN_CODE);
        assertThat(refusal(examined).reason()).isEqualTo(Reason.NOT_SIGNED_ON);
    }
}
