package io.mostrador.printing.document;

import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.printing.document.Block.Weight;

/// What the customer keeps of a store credit or a new gift card: the amount and the code to be scanned when it
/// is used.
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
            StoredValueUse use = tender.storedValue();
            if (use == null || !tender.amountTendered().isNegative()) {
                continue;
            }
            if (tender.type() == TenderType.STORE_CREDIT) {
                credit(use, paper);
            } else if (GiftCardSection.isNew(use, tender.amountTendered().negated())) {
                new GiftCardSection(store, words).card(use, paper);
            }
        }
    }

    private void credit(StoredValueUse use, Paragraphs paper) {
        String code = use.code().toString();
        paper.rule(Weight.LIGHT);
        paper.centered(words.of("credit.title"), TextStyle.LARGE);
        paper.largePair(use.left().currency().getCurrencyCode(), store.format().format(use.left()));
        paper.add(new Block.Qr(code));
        paper.centered(code, TextStyle.BOLD);
        paper.centered(words.of("credit.use"), TextStyle.PLAIN);
        paper.rule(Weight.LIGHT);
    }
}
