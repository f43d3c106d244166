package io.mostrador.printing.document;

import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.printing.document.Block.Weight;
import java.time.LocalDate;

/// Gift cards on paper: the receipt of money that was put on one, and a new card whose code a till made: it is
/// the
/// paper itself. All other codes are masked: whoever finds a receipt has no card.
final class GiftCardSection {
    private final StoreProfile store;
    private final Words words;

    GiftCardSection(StoreProfile store, Words words) {
        this.store = store;
        this.words = words;
    }

    void write(GiftCardLoad load, Paragraphs paper) {
        LocalDate day = LocalDate.ofInstant(load.loadedAt(), store.zone());
        paper.centered(words.of("gift-card.title"), TextStyle.LARGE);
        paper.pair(store.workstation(), words.date(day), TextStyle.BOLD);
        paper.pair(
                words.of("receipt.operator") + " " + load.operatorName(),
                words.time(load.loadedAt(), store.zone(), day));
        paper.rule(Weight.STRONG);
        paper.largePair(
                words.of("gift-card.loaded") + " " + load.amount().currency().getCurrencyCode(), money(load.amount()));
        paper.rule(Weight.STRONG);
        paper.pair(words.tender(load.tender()), money(load.amount()));
        paper.pair(
                load.card().code().masked(),
                words.of("gift-card.left") + " " + money(load.card().left()));
        paper.centered(words.of("gift-card.no-sale"), TextStyle.PLAIN);
        if (isNew(load.card(), load.amount())) {
            paper.feed(1);
            card(load.card(), paper);
        }
    }

    /// Whether an amount made a card that is nowhere else than on this paper.
    static boolean isNew(StoredValueUse use, Money amount) {
        return use.code() instanceof IssuedCode && use.left().equals(amount);
    }

    /// The card itself.
    void card(StoredValueUse use, Paragraphs paper) {
        String code = use.code().toString();
        paper.rule(Weight.LIGHT);
        paper.centered(words.of("gift-card.card"), TextStyle.LARGE);
        paper.largePair(use.left().currency().getCurrencyCode(), money(use.left()));
        paper.add(new Block.Qr(code));
        paper.centered(code, TextStyle.BOLD);
        paper.centered(words.of("gift-card.use"), TextStyle.PLAIN);
        paper.rule(Weight.LIGHT);
    }

    private String money(Money amount) {
        return store.format().format(amount);
    }
}
