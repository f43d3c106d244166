package io.mostrador.register.core;

import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.Role;
import io.mostrador.domain.returns.ReturnableLine;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.SaleArchive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Goods that come back into the basket.
record ReturnDecisions(RegisterState state, Surroundings around) {

    Decision byReceipt(Mode.TillOpen open, Command.ReturnGoods command) {
        return new BasketDecisions(state, around)
                .adding(open, () -> found(around, command.receipt(), sale -> returned(open, sale, command)));
    }

    /// Only a manager answers for goods that nothing proves were sold.
    Decision withoutReceipt(Mode.TillOpen open, Command.ReturnWithoutReceipt command) {
        Command.Scan scan = command.scan();
        if (open.operator().role() != Role.MANAGER) {
            return Decision.refused(Reason.MANAGER_NEEDED);
        }
        if (scan.quantity().isNegative()) {
            return Decision.refused(Reason.QUANTITY_OUT_OF_RANGE);
        }
        return new BasketDecisions(state, around)
                .returnScanned(
                        open,
                        new Command.Scan(
                                scan.text(),
                                scan.quantity().negated(),
                                scan.entryMethod(),
                                scan.keyedUnitPrice(),
                                scan.details(),
                                scan.picked()),
                        LineReturn.withoutReceipt(command.reason(), command.disposition()));
    }

    /// Does something with the sale of a receipt, or says why not.
    static Decision found(Surroundings around, String receipt, Function<ReturnableSale, Decision> act) {
        return switch (around.sales().find(receipt)) {
            case SaleArchive.Found(var sale) -> act.apply(sale);
            case SaleArchive.Unknown _ -> Decision.refused(Reason.NO_SUCH_RECEIPT, receipt.strip());
            case SaleArchive.NotValid _ -> Decision.refused(Reason.RECEIPT_NOT_VALID);
            case SaleArchive.Unreadable _ -> Decision.refused(Reason.SALES_NOT_READABLE);
        };
    }

    private Decision returned(Mode.TillOpen open, ReturnableSale sale, Command.ReturnGoods command) {
        if (command.parts().isEmpty()) {
            return Decision.refused(Reason.RETURN_EMPTY);
        }
        var how = new ReturnableSale.How(LineReturn.Kind.BY_RECEIPT, command.reason(), command.disposition());
        Basket basket = new BasketDecisions(state, around).started(open.till().basket());
        if (basket.lines().size() + command.parts().size() > Basket.MAX_LINES) {
            return Decision.refused(Reason.BASKET_FULL);
        }
        List<SaleLine> back = new ArrayList<>();
        ReturnableSale left = sale.less(open.till().waitingLines());
        for (Command.ReturnPart part : command.parts()) {
            Optional<Decision> obstacle = obstacle(left, part);
            if (obstacle.isPresent()) {
                return obstacle.get();
            }
            SaleLine line =
                    left.returnLine(basket.nextLineNumber() + back.size(), part.lineNumber(), part.quantity(), how);
            back.add(line);
            left = left.less(List.of(line));
        }
        return new BasketDecisions(state, around)
                .selling(open, basket.addAll(back), new Fact.ReturnLinesAdded(basket.id(), back));
    }

    private Optional<Decision> obstacle(ReturnableSale sale, Command.ReturnPart part) {
        Optional<ReturnableLine> line = sale.line(part.lineNumber());
        Quantity quantity = part.quantity();
        if (line.isEmpty()) {
            return Optional.of(Decision.refused(Reason.NO_SUCH_LINE));
        }
        SaleLine sold = line.get().sold();
        if (quantity.isZero() || quantity.isNegative()) {
            return Optional.of(Decision.refused(Reason.QUANTITY_OUT_OF_RANGE));
        }
        if (sold.unit() == UnitOfMeasure.EACH && !quantity.isWhole()) {
            return Optional.of(Decision.refused(Reason.QUANTITY_NOT_WHOLE));
        }
        return quantity.compareTo(line.get().left()) > 0
                ? Optional.of(Decision.refused(
                        Reason.RETURN_ABOVE_LEFT,
                        sold.description(),
                        state.store().format().format(line.get().left()),
                        sale.receiptNumber().toString()))
                : Optional.empty();
    }
}
