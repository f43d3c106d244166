package io.mostrador.printing.document;

import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.printing.document.Block.Weight;

/// What the customer keeps of a store credit: the amount and the code to be scanned when it is used.
final class CreditSection {
    private final StoreProfile store;
    private final Words words;

    CreditSection(StoreProfile store, Words words) {
        this.store = store;
        this.words = words;
    }

    /// Nothing where no code was issued.
    void write(Sale sale, Paragraphs paper) {
        for (TenderLine tender : sale.tenders()) {
            if (tender.amountTendered().isNegative()
                    && tender.storedValue() instanceof StoredValueUse(var code, var left)) {
                paper.rule(Weight.LIGHT);
                paper.centered(words.of("credit.title"), TextStyle.LARGE);
                paper.largePair(
                        left.currency().getCurrencyCode(), store.format().format(left));
                paper.add(new Block.Qr(code.toString()));
                paper.centered(code.toString(), TextStyle.BOLD);
                paper.centered(words.of("credit.use"), TextStyle.PLAIN);
                paper.rule(Weight.LIGHT);
            }
        }
    }
}
