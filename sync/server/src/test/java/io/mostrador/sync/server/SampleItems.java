package io.mostrador.sync.server;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.util.Currency;

public final class SampleItems {
    private SampleItems() {}

    public static Item item(String code, long priceMinor) {
        Currency pesos = Currency.getInstance("ARS");
        return new Item(
                new ItemId(code),
                new ScanCode(code),
                "Artículo " + code,
                "Almacén",
                UnitOfMeasure.EACH,
                Money.of(priceMinor, pesos),
                TaxCodes.of(new TaxRate(2_100)),
                Money.of(priceMinor / 2, pesos));
    }
}
