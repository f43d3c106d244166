package io.mostrador.register.core;

import io.mostrador.domain.payment.PaymentAttempt;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import java.util.Optional;

/// What cannot be done because of payments on a terminal: the basket is frozen while one is running for it, and
/// the till is not closed while money is in question.
final class PaymentObstacle {
    private PaymentObstacle() {}

    static Optional<Reason> of(Mode mode, Command command) {
        return mode instanceof Mode.TillOpen open ? of(open.till(), command) : Optional.empty();
    }

    private static Optional<Reason> of(OpenTill till, Command command) {
        return switch (command) {
            case Command.StartCount _, Command.CloseTill _ ->
                till.payments().stream().map(PaymentAttempt::state).anyMatch(state -> state.isOpen())
                        ? Optional.of(Reason.PAYMENTS_OPEN)
                        : Optional.empty();
            case Command.Scan _,
                    Command.SellExpired _,
                    Command.NoteLine _,
                    Command.ReturnGoods _,
                    Command.ReturnWithoutReceipt _,
                    Command.SetQuantity _,
                    Command.VoidLine _,
                    Command.GiveDiscount _,
                    Command.RemoveDiscount _,
                    Command.OverridePrice _,
                    Command.RestorePrice _,
                    Command.PresentCoupon _,
                    Command.WithdrawCoupon _,
                    Command.VoidSale _,
                    Command.Suspend _,
                    Command.BackToSelling _,
                    Command.Tender _,
                    Command.VoidTender _,
                    Command.AttachCustomer _,
                    Command.DetachCustomer _,
                    Command.StartPayment _ ->
                till.basketPayments().stream()
                                .anyMatch(attempt -> attempt.state().isRunning())
                        ? Optional.of(Reason.PAYMENT_RUNNING)
                        : Optional.empty();
            default -> Optional.empty();
        };
    }
}
