package io.mostrador.register.payment.fault;

import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.register.OpenTill;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.payment.fault.TerminalLedger.Charge;
import io.mostrador.register.payment.fault.TerminalLedger.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Holds the till's facts against the acquirer's ledger, once everything that was under way has arrived.
final class MoneyCheck {
    private final TerminalLedger ledger;
    private final List<String> broken = new ArrayList<>();
    /// How many tenders of completed sales have a reference.
    private final Map<PaymentReference, Integer> sold = new HashMap<>();

    MoneyCheck(TerminalLedger ledger) {
        this.ledger = ledger;
    }

    /// What must never happen, and did.
    List<String> of(OpenTill till, List<Fact> facts) {
        for (Fact fact : facts) {
            if (fact instanceof Fact.SaleCompleted(Sale sale)) {
                sale.tenders().forEach(this::countSold);
            }
        }
        sold.forEach(this::checkSold);
        ledger.all().forEach((reference, charge) -> checkCharge(till, reference, charge));
        till.payments().forEach(this::checkAttempt);
        return broken;
    }

    private void countSold(TenderLine tender) {
        String reference = tender.reference();
        if (reference != null && PaymentReference.isReference(reference)) {
            sold.merge(new PaymentReference(reference), 1, Integer::sum);
        }
    }

    private void checkSold(PaymentReference reference, int times) {
        if (times > 1) {
            broken.add(reference + " is a tender of " + times + " sales");
        }
        if (ledger.find(reference).map(Charge::state).orElse(State.DECLINED) != State.APPROVED) {
            broken.add(reference + " is a tender of a sale, and was not charged");
        }
    }

    private void checkCharge(OpenTill till, PaymentReference reference, Charge charge) {
        if (charge.times() > 1) {
            broken.add(reference + " was charged " + charge.times() + " times");
        }
        boolean known = till.payments().stream()
                .filter(attempt -> attempt.reference().equals(reference))
                .anyMatch(attempt ->
                        attempt.approval() != null && attempt.amount().equals(charge.amount()));
        if (charge.state() == State.APPROVED && known == sold.containsKey(reference)) {
            broken.add(reference + " was approved, and is " + (known ? "sold and open" : "lost"));
        }
    }

    private void checkAttempt(PaymentAttempt attempt) {
        if (attempt.state().isInQuestion()) {
            broken.add(attempt.reference() + " is still " + attempt.state());
        }
        State charged = ledger.find(attempt.reference()).map(Charge::state).orElse(State.DECLINED);
        if (attempt.approval() != null && charged != State.APPROVED && attempt.state() != PaymentState.REFUND_DUE) {
            broken.add(attempt.reference() + " is " + attempt.state() + ", and was not charged");
        }
    }
}
