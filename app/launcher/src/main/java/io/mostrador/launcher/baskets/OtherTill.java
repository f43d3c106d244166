package io.mostrador.launcher.baskets;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.returns.ReceiptTicket;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxPolicy;
import java.util.List;
import java.util.Optional;

/// A till of the same tenant that knows no item of the sale.
record OtherTill(RandomShop shop) implements ReceiptTicket.Knowledge {
    @Override
    public Optional<Item> item(ScanCode code) {
        return Optional.empty();
    }

    @Override
    public Optional<List<Tax>> taxes(TaxCodes codes) {
        CountryPack pack = CountryPack.of(shop.store().country());
        return Optional.of(codes.codes().stream().map(pack::tax).toList());
    }

    @Override
    public TaxPolicy taxPolicy() {
        return shop.terms().taxPolicy();
    }
}
