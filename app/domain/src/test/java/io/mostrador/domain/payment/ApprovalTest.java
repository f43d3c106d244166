package io.mostrador.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApprovalTest {
    private static void refuses(String code, String scheme, String lastDigits, String terminalId) {
        assertThatThrownBy(() -> new Approval(code, scheme, lastDigits, terminalId, false))
                .isInstanceOf(IllegalArgumentException.class)
                // What was refused may be a card's number: it is not repeated.
                .hasMessageNotContaining("4242");
    }

    @Test
    void refusesWhatCouldBeACardsNumber() {
        refuses("424242424242", "Visa", "4242", "T1");
        refuses("012345", "Visa 4242424242424242", "4242", "T1");
        refuses("012345", "Visa", "4242", "T-4242424242424");
        refuses("012345", "Visa", "42424", "T1");
        refuses("012345", "Visa", "*4242", "T1");
    }

    @Test
    void takesUpToElevenDigitsInARow() {
        Approval approval = new Approval("42424242424", "Visa", "4242", "12345678901", false);
        assertThat(approval.authorisationCode()).isEqualTo("42424242424");
    }

    @Test
    void refusesTextsThatAreTooLongOrNotPrintable() {
        refuses("x".repeat(21), "", "", "");
        refuses("", "x".repeat(41), "", "");
        refuses("", "", "", "a\nb");
    }

    @Test
    void hidesTheDigitsOfACardButKeepsTheRest() {
        assertThat(Approval.safe("V400m-346403161", 40)).isEqualTo("V400m-346403161");
        assertThat(Approval.safe("Visa 4242424242424242!", 40)).isEqualTo("Visa xxxxxxxxxxxxxxxx!");
        assertThat(Approval.safe("a\u0007b\n", 40)).isEqualTo("ab");
        assertThat(Approval.safe("x".repeat(99), 20)).hasSize(20);
        // Digits that only come together when what is between them goes.
        assertThat(Approval.safe("424242\n424242", 40)).isEqualTo("xxxxxxxxxxxx");
    }

    @Test
    void aDeclineRepeatsNoCardsNumberEither() {
        assertThat(new Decline(Decline.Reason.REFUSED, "Fondos insuficientes").message())
                .isEqualTo("Fondos insuficientes");
        assertThatThrownBy(() -> new Decline(Decline.Reason.REFUSED, "4242424242424242"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Decline(Decline.Reason.REFUSED, "x".repeat(81)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
