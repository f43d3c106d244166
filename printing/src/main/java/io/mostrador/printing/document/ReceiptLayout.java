package io.mostrador.printing.document;

import io.mostrador.domain.customer.AccountPayment;
import io.mostrador.domain.giftcard.GiftCardLoad;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.till.ZReport;
import io.mostrador.printing.document.Block.Weight;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.PrintJob;
import org.jspecify.annotations.Nullable;

/// Makes the papers of a store for a printer of `columns` cells. Every figure is the sale's own, written by the
/// store's [io.mostrador.domain.money.MoneyFormat]; nothing is worked out here.
///
/// A layout can only be asked with a [Forced]: what is not on the disk has no paper.
public final class ReceiptLayout {
    private final StoreProfile store;
    private final int columns;
    private final Words words;

    /// @param columns of the printer, at least 32
    public ReceiptLayout(StoreProfile store, int columns) {
        if (columns < 32) {
            throw new IllegalArgumentException("a receipt needs 32 columns: " + columns);
        }
        this.store = store;
        this.columns = columns;
        this.words = Words.in(store.language());
    }

    /// The customer's receipt of a sale or return.
    public ReceiptDocument receipt(PrintJob.Content.Receipt receipt, Forced entry) {
        return receipt(receipt, entry, null);
    }

    /// The same receipt once more, marked as a copy at the top and at the end.
    public ReceiptDocument copy(PrintJob.Content.Receipt receipt, Forced entry) {
        return receipt(receipt, entry, words.of("receipt.copy"));
    }

    private ReceiptDocument receipt(PrintJob.Content.Receipt receipt, Forced entry, @Nullable String mark) {
        Paragraphs paper = header();
        if (mark != null) {
            paper.centered("*** " + mark + " ***", TextStyle.LARGE);
        }
        new SaleSection(store, words).write(receipt.sale(), paper);
        new CreditSection(store, words).write(receipt.sale(), paper);
        paper.feed(1).add(new Block.Qr(receipt.ticket().text()));
        if (mark != null) {
            paper.centered("*** " + mark + " ***", TextStyle.BOLD);
        }
        store.footerLines().forEach(line -> paper.centered(line, TextStyle.PLAIN));
        return footer(paper, entry);
    }

    /// The paper of a closed till session.
    public ReceiptDocument closing(ZReport report, Forced entry) {
        Paragraphs paper = header();
        new ClosingSection(store, words).write(report, paper);
        return footer(paper.feed(1), entry);
    }

    /// The receipt of a payment on account.
    public ReceiptDocument account(AccountPayment payment, Forced entry) {
        Paragraphs paper = header();
        new AccountSection(store, words).write(payment, paper);
        return footer(paper.feed(1), entry);
    }

    /// The receipt of money that was put on a gift card, with the card itself where its code is the till's.
    public ReceiptDocument giftCard(GiftCardLoad load, Forced entry) {
        Paragraphs paper = header();
        new GiftCardSection(store, words).write(load, paper);
        return footer(paper.feed(1), entry);
    }

    private Paragraphs header() {
        Paragraphs paper = new Paragraphs(columns).banner(store.storeName());
        paper.centered(store.taxId(), TextStyle.PLAIN);
        store.addressLines().forEach(line -> paper.centered(line, TextStyle.PLAIN));
        return paper.rule(Weight.LIGHT);
    }

    private ReceiptDocument footer(Paragraphs paper, Forced entry) {
        paper.centered(words.of("journal.entry") + " " + entry.sequence() + " " + entry.shortHash(), TextStyle.PLAIN);
        return paper.add(new Block.Cut()).document();
    }
}
