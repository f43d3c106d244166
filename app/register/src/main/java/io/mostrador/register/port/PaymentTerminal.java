package io.mostrador.register.port;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.tender.TenderType;

/// A payment terminal. Calls block until there is an answer or the line is known to be broken, so they are
/// never made on the register thread. Only [#abort] may be called while another call is under way.
public interface PaymentTerminal {
    /// Has an amount charged. Called once for a reference, whatever comes of it.
    TerminalAnswer start(PaymentReference reference, TenderType type, Money amount);

    /// Asks what became of a reference. Moves no money, and can be asked at any time.
    TerminalAnswer ask(PaymentReference reference);

    /// Gives the money of an approved reference back; a terminal does that at most once for a reference.
    ///
    /// @return whether it is known that the money went back
    boolean reverse(PaymentReference reference);

    /// Asks for a running payment to be stopped. Its answer still comes to whoever started it, and may be an
    /// approval.
    void abort(PaymentReference reference);
}
