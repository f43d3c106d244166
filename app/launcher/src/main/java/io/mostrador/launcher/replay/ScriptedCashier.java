package io.mostrador.launcher.replay;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.measure.Latencies;
import io.mostrador.launcher.measure.TimedAnswer;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Outcome;
import io.mostrador.register.Register;
import io.mostrador.register.port.Forced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sells baskets through the same commands as the screens and measures them.
final class ScriptedCashier {
    private final Register register;
    private final Pace pace;
    final Latencies scanToState = new Latencies();
    final Latencies tenderToDurable = new Latencies();
    final RowLedger ledger = new RowLedger();
    long lines;

    ScriptedCashier(Register register, Pace pace) {
        this.register = register;
        this.pace = pace;
    }

    /// A sale and the proof that it is on the disk.
    record Durable(Sale sale, Forced forced) {}

    /// A row that came into the basket.
    ///
    /// @param amount how much more the basket's lines make with it
    private record Taken(BasketFile.Row row, Money amount) {}

    /// Sells one basket, paid exactly in cash; empty when nothing of it could be sold.
    Optional<Durable> sell(List<BasketFile.Row> rows) {
        List<Taken> taken = new ArrayList<>();
        for (BasketFile.Row row : rows) {
            ledger.read(row);
            Money before = tillOpen().till().basket().linesTotal();
            if (scan(row)) {
                Money after = tillOpen().till().basket().linesTotal();
                taken.add(new Taken(row, after.minus(before)));
            }
        }
        return taken.isEmpty() ? Optional.empty() : paid(taken);
    }

    private Optional<Durable> paid(List<Taken> taken) {
        Money due = tillOpen().till().basket().balanceDue();
        accept(new Command.StartTender());
        Outcome outcome = timed(new Command.Tender(TenderType.CASH, due, null), tenderToDurable);
        if (outcome instanceof Outcome.Accepted(var state, var forced)
                && state.mode() instanceof Mode.SaleComplete(var _, var _, var sale)
                && forced != null) {
            taken.forEach(row -> ledger.taken(row.row(), row.amount()));
            lines += taken.size();
            return Optional.of(new Durable(sale, forced));
        }
        if (outcome instanceof Outcome.Refused(var refusal)) {
            taken.forEach(row -> ledger.refused(row.row(), refusal.reason().name()));
            accept(new Command.VoidSale());
            return Optional.empty();
        }
        throw new CommandFailure(
                "The register did not complete basket " + taken.getFirst().row().basket() + ": " + outcome);
    }

    private boolean scan(BasketFile.Row row) {
        Optional<Quantity> quantity = MoneyFormat.POINT_DECIMAL.parseQuantity(row.quantity());
        Optional<Money> price = row.unitPrice().isEmpty()
                ? Optional.empty()
                : MoneyFormat.POINT_DECIMAL.parse(
                        row.unitPrice(), register.state().store().currency());
        if (quantity.isEmpty() || (price.isEmpty() && !row.unitPrice().isEmpty())) {
            ledger.refused(row, "UNREADABLE_ROW");
            return false;
        }
        pace.beforeItem();
        Outcome outcome = timed(command(row.code(), quantity.get(), price.orElse(null)), scanToState);
        switch (outcome) {
            case Outcome.Accepted _ -> {
                return true;
            }
            case Outcome.Refused(var refusal) -> {
                ledger.refused(row, refusal.reason().name());
                return false;
            }
            case Outcome.Faulted(var _, var code, var message) ->
                throw new CommandFailure("The register failed with " + code + ": " + message);
        }
    }

    /// A negative quantity is goods that come back without a receipt.
    private static Command command(String code, Quantity quantity, @Nullable Money price) {
        return quantity.isNegative()
                ? new Command.ReturnWithoutReceipt(
                        new Command.Scan(code, quantity.negated(), EntryMethod.SCANNED, price),
                        ReturnReason.OTHER,
                        Disposition.RESTOCK)
                : new Command.Scan(code, quantity, EntryMethod.SCANNED, price);
    }

    /// Gives up what a crash left in the basket; says whether there was something.
    boolean voidLeftOver() {
        if (tillOpen().till().basket().isEmpty()) {
            return false;
        }
        accept(new Command.VoidSale());
        return true;
    }

    /// Counts what there should be, and closes the till.
    void closeTill() {
        OpenTill till = tillOpen().till();
        Money expected = till.totals().expectedCash(till.session().openingFloat());
        accept(new Command.StartCount());
        accept(new Command.CloseTill(expected.isNegative() ? expected.minus(expected) : expected));
    }

    /// Does a command that must not be refused.
    void accept(Command command) {
        Outcome outcome = register.submit(command).join();
        if (!(outcome instanceof Outcome.Accepted)) {
            throw new CommandFailure("The register refused " + command + ": " + outcome);
        }
    }

    Mode mode() {
        return register.state().mode();
    }

    private Mode.TillOpen tillOpen() {
        if (mode() instanceof Mode.TillOpen open) {
            return open;
        }
        throw new CommandFailure("The till is not open");
    }

    private Outcome timed(Command command, Latencies times) {
        TimedAnswer answer = TimedAnswer.of(register, command);
        times.add(answer.nanos());
        return answer.outcome();
    }
}
