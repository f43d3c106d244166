package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.RegisterState;
import org.jspecify.annotations.Nullable;

/// A line that is taken out of the basket, with all that it takes to put it back as a new one.
///
/// @param line as it was scanned
/// @param discount that was given on it, null for none
/// @param override of its price, null for none
public record TakenLine(
        SaleLine line,
        @Nullable Discount discount,
        @Nullable PriceOverride override) {

    /// @param lineNumber of a line of the basket
    public static TakenLine of(Basket basket, int lineNumber) {
        return new TakenLine(
                basket.lines().get(lineNumber - 1),
                basket.discounts().get(lineNumber),
                basket.prices().overrides().get(lineNumber));
    }

    /// Puts it back at the price it had; what a price list says is found there again.
    public void putBack(Desk desk, Place place) {
        desk.act(PutBack.command(line), place, state -> changePrice(desk, place, state));
    }

    private void changePrice(Desk desk, Place place, RegisterState state) {
        if (!(state.mode() instanceof Mode.Selling selling)) {
            return;
        }
        int number = lastOwn(selling.till().basket());
        if (override != null) {
            desk.act(
                    new Command.OverridePrice(number, override.unitPrice(), override.reason()),
                    place,
                    changed -> discount(desk, place, number));
        } else {
            discount(desk, place, number);
        }
    }

    /// A deposit comes after what it is paid for, and takes no discount.
    private static int lastOwn(Basket basket) {
        return basket.activeLines().reversed().stream()
                .filter(back -> !back.isDeposit())
                .mapToInt(SaleLine::number)
                .findFirst()
                .orElse(basket.lines().size());
    }

    private void discount(Desk desk, Place place, int number) {
        if (discount != null) {
            desk.act(new Command.GiveDiscount(number, discount), place);
        }
    }
}
