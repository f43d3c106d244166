package io.mostrador.register.payment;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.port.PaymentTerminal;
import io.mostrador.register.port.TerminalAnswer;

/// Where no terminal is connected. Attempts from before wait for a person.
public final class NoTerminal implements PaymentTerminal {
    @Override
    public TerminalAnswer start(PaymentReference reference, TenderType type, Money amount) {
        return new TerminalAnswer.Declined(Decline.of(Decline.Reason.UNREACHABLE));
    }

    @Override
    public TerminalAnswer ask(PaymentReference reference) {
        return new TerminalAnswer.Unanswered();
    }

    @Override
    public boolean reverse(PaymentReference reference) {
        return false;
    }

    @Override
    public void abort(PaymentReference reference) {}
}
