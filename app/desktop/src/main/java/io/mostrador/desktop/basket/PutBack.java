package io.mostrador.desktop.basket;

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

    /// At the price it had, or that a price list finds again; goods that come back, by the way they came.
    public static Command command(SaleLine line) {
        Money keyed = line.priceSource() instanceof PriceSource.Listed ? null : line.unitPrice();
        LineReturn returned = line.returned();
        if (returned == null) {
            return new Command.Scan(line.code().value(), line.quantity(), line.entryMethod(), keyed, line.details());
        }
        ReturnOrigin origin = returned.origin();
        if (origin == null) {
            Command.Scan scan = new Command.Scan(
                    line.code().value(), line.quantity().negated(), line.entryMethod(), keyed, line.details());
            return new Command.ReturnWithoutReceipt(scan, returned.reason(), returned.disposition());
        }
        return new Command.ReturnGoods(
                origin.saleId().toString(),
                List.of(new Command.ReturnPart(
                        origin.lineNumber(), line.quantity().negated())),
                returned.reason(),
                returned.disposition());
    }
}
