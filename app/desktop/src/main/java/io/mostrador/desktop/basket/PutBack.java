package io.mostrador.desktop.basket;

import io.mostrador.domain.item.Picked;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import java.util.List;

/// How a line that was taken out comes into the basket again, as a new one.
public final class PutBack {
    private PutBack() {}

    /// At the price it had, or that is found again where a list or what was chosen made it; goods that come
    /// back, by the way they came.
    public static Command command(SaleLine line) {
        Money keyed = isFoundAgain(line) ? null : line.unitPrice();
        LineReturn returned = line.returned();
        if (returned == null) {
            return new Command.Scan(
                    line.code().value(), line.quantity(), line.entryMethod(), keyed, line.details(), picked(line));
        }
        ReturnOrigin origin = returned.origin();
        if (origin == null) {
            Command.Scan scan = new Command.Scan(
                    line.code().value(),
                    line.quantity().negated(),
                    line.entryMethod(),
                    keyed,
                    line.details(),
                    picked(line));
            return new Command.ReturnWithoutReceipt(scan, returned.reason(), returned.disposition());
        }
        return new Command.ReturnGoods(
                origin.saleId().toString(),
                List.of(new Command.ReturnPart(
                        origin.lineNumber(), line.quantity().negated())),
                returned.reason(),
                returned.disposition());
    }

    /// What was chosen is put on the price once more.
    private static boolean isFoundAgain(SaleLine line) {
        return line.priceSource() instanceof PriceSource.Listed
                || line.details().contents().extras(line.unitPrice().currency()).isPositive();
    }

    private static List<Picked> picked(SaleLine line) {
        return line.details().contents().choices().stream()
                .map(choice -> new Picked(choice.group(), choice.name()))
                .toList();
    }
}
