package io.mostrador.register.payment.fault;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.domain.payment.PaymentRequest;
import io.mostrador.domain.payment.PaymentState;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import java.util.random.RandomGenerator;

/// Takes cards most of the time, presses keys twice, cancels, gives up, takes cash instead; does everything but
/// wait.
record HurriedCashier(RandomGenerator random) {

    /// The keys that are pressed next.
    List<Command> next(Mode mode) {
        return switch (mode) {
            case Mode.SignedOut _ -> List.of(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
            case Mode.TillClosed _ -> List.of(new Command.OpenTill(SmallShop.pesos(0)));
            case Mode.SaleComplete _ -> List.of(new Command.NextSale());
            case Mode.CountingTill _ -> List.of(new Command.CancelCount());
            case Mode.Selling selling -> selling(selling.till());
            case Mode.Tendering tendering -> tendering(tendering.till());
        };
    }

    private List<Command> selling(OpenTill till) {
        return switch (random.nextInt(10)) {
            case 0 -> List.of(new Command.VoidSale());
            case 1 -> List.of(new Command.Suspend());
            case 2 ->
                till.suspended().isEmpty()
                        ? List.of(new Command.VoidLine(1))
                        : List.of(new Command.Resume(
                                till.suspended().getFirst().basket().id()));
            case 3, 4, 5, 6 -> List.of(new Command.StartTender());
            case 7 -> of(till.payments());
            default -> List.of(scan());
        };
    }

    private List<Command> tendering(OpenTill till) {
        Basket basket = till.basket();
        Money due = basket.balanceDue();
        Money half = Money.of(due.amountMinor() / 2, due.currency());
        Command card = new Command.StartPayment(TenderType.CARD, random.nextInt(4) == 0 ? half : due);
        return switch (random.nextInt(12)) {
            // Tapped twice.
            case 0, 1, 2 -> List.of(card, card);
            case 3, 4 -> List.of(card);
            case 5 -> List.of(new Command.Tender(TenderType.CASH, due, null));
            case 6 -> List.of(new Command.VoidTender(1));
            case 7 -> List.of(new Command.BackToSelling());
            case 8 -> List.of(new Command.VoidSale());
            default -> of(till.payments());
        };
    }

    /// Asks something about an attempt.
    private List<Command> of(List<PaymentAttempt> payments) {
        if (payments.isEmpty()) {
            return List.of(scan());
        }
        PaymentAttempt attempt = payments.get(random.nextInt(payments.size()));
        PaymentRequest request = attempt.state().isRunning()
                ? PaymentRequest.CANCEL
                : attempt.state() == PaymentState.UNKNOWN ? PaymentRequest.ASK : PaymentRequest.REFUND;
        return List.of(new Command.RequestPayment(attempt.id(), request));
    }

    private static Command scan() {
        return new Command.Scan(SmallShop.MILK.code().value(), Quantity.ONE, EntryMethod.SCANNED);
    }
}
