package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final Command SIGN_ON = new Command.SignOn(Counter.ANA, SmallShop.ANA_PIN);

    @Test
    void signsOnWithTheRightPin() {
        Counter counter = Counter.signedOut().act(SIGN_ON);

        assertThat(counter.mode(Mode.TillClosed.class).operator()).isEqualTo(SmallShop.ANA);
        assertThat(counter.lastFact()).isEqualTo(new Fact.OperatorSignedOn(Counter.ANA));
    }

    @Test
    void neverWritesAPinDown() {
        assertThat(SIGN_ON.toString()).doesNotContain(SmallShop.ANA_PIN);
    }

    @Test
    void refusesAWrongPin() {
        Counter.signedOut().refuses(SIGN_ON, new PinVerdict.Wrong(), Reason.WRONG_PIN);
    }

    @Test
    void refusesAPinNobodyChecked() {
        Counter.signedOut().refuses(SIGN_ON, new PinVerdict.NotChecked(), Reason.WRONG_PIN);
    }

    @Test
    void saysHowLongToWaitAfterTooManyWrongPins() {
        Counter counter = Counter.signedOut().refuses(SIGN_ON, new PinVerdict.Delayed(5), Reason.PIN_DELAYED);

        assertThat(counter.arguments()).containsExactly("5");
    }

    @Test
    void refusesAnOperatorItDoesNotKnowEvenWithARightPin() {
        Counter.signedOut().refuses(new Command.SignOn(new OperatorId("eve"), "1"), Reason.WRONG_PIN);
    }

    @Test
    void refusesASecondSignOn() {
        Counter.tillClosed().refuses(SIGN_ON, Reason.ALREADY_SIGNED_ON);
        Counter.selling().refuses(SIGN_ON, Reason.ALREADY_SIGNED_ON);
    }

    @Test
    void signsOffWithTheTillClosed() {
        Counter counter = Counter.tillClosed().act(new Command.SignOff());

        assertThat(counter.mode(Mode.SignedOut.class).till()).isNull();
        assertThat(counter.lastFact()).isEqualTo(new Fact.OperatorSignedOff(Counter.ANA));
    }

    @Test
    void keepsTheTillOpenAndSuspendedBasketsWhileNobodyIsSignedOn() {
        Counter counter = Counter.selling(SmallShop.MILK).act(new Command.Suspend());
        var till = counter.till();

        counter.act(new Command.SignOff()).act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));

        assertThat(counter.mode(Mode.Selling.class).operator()).isEqualTo(SmallShop.LUIS);
        assertThat(counter.till()).isEqualTo(till);
    }

    @Test
    void refusesSignOffWhileABasketIsOpen() {
        Counter.selling(SmallShop.MILK).refuses(new Command.SignOff(), Reason.BASKET_NOT_EMPTY);
        Counter.tendering(SmallShop.MILK).refuses(new Command.SignOff(), Reason.BASKET_NOT_EMPTY);
    }

    @Test
    void signsOffFromTheCompletedSaleAndFromTheCount() {
        assertThat(Counter.tendering(SmallShop.MILK)
                        .cash(145_000)
                        .act(new Command.SignOff())
                        .state()
                        .mode())
                .isInstanceOf(Mode.SignedOut.class);
        assertThat(Counter.counting().act(new Command.SignOff()).state().mode()).isInstanceOf(Mode.SignedOut.class);
    }

    @Test
    void refusesSignOffWhenNobodyIsSignedOn() {
        Counter.signedOut().refuses(new Command.SignOff(), Reason.NOT_SIGNED_ON);
    }
}
