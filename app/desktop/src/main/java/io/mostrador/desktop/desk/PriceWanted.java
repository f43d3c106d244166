package io.mostrador.desktop.desk;

import io.mostrador.domain.money.Money;
import io.mostrador.register.Command;
import io.mostrador.register.RegisterState;
import java.util.function.Consumer;

/// A scan that waits for somebody to type the item's price.
///
/// @param name the item's
/// @param then runs when the item is in the basket
public record PriceWanted(Command.Scan scan, String name, Consumer<RegisterState> then) {
    /// The scan at a price.
    public Command.Scan at(Money unitPrice) {
        return new Command.Scan(
                scan.text(), scan.quantity(), scan.entryMethod(), unitPrice, scan.details(), scan.picked());
    }
}
