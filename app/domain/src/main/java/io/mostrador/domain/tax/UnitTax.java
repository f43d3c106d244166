package io.mostrador.domain.tax;

import io.mostrador.domain.money.UnitPrice;

/// A fixed amount for each unit, whatever its price: a tax on plastic bags or bottles.
public record UnitTax(String code, String name, UnitPrice amount) implements Tax {
    public UnitTax {
        Tax.requireNamed(code, name);
    }
}
