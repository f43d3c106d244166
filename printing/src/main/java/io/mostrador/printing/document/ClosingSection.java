package io.mostrador.printing.document;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.CashCount;
import io.mostrador.domain.till.TillTotals;
import io.mostrador.domain.till.ZReport;
import io.mostrador.printing.document.Block.Weight;

/// The middle of a Z report: who and when, what was sold, what was taken, what was counted.
final class ClosingSection {
    private final StoreProfile store;
    private final Words words;

    ClosingSection(StoreProfile store, Words words) {
        this.store = store;
        this.words = words;
    }

    void write(ZReport report, Paragraphs paper) {
        title(report, paper);
        paper.rule(Weight.LIGHT);
        sales(report.totals(), paper);
        paper.feed(1);
        for (TenderType type : TenderType.values()) {
            Money kept = report.totals().kept(type);
            if (type == TenderType.CASH || !kept.isZero()) {
                paper.pair(words.tender(type, false), money(kept));
            }
        }
        if (!report.totals().accountPayments().isZero()) {
            paper.pair(words.of("z.account-payments"), money(report.totals().accountPayments()));
        }
        if (!report.totals().giftCardLoads().isZero()) {
            paper.pair(words.of("z.gift-cards"), money(report.totals().giftCardLoads()));
        }
        paper.feed(1);
        count(report, paper);
    }

    private void title(ZReport report, Paragraphs paper) {
        var session = report.session();
        paper.centered(words.of("z.title") + " " + report.number(), TextStyle.LARGE);
        paper.pair(words.of("z.business-date"), words.date(session.businessDate()), TextStyle.BOLD);
        paper.pair(words.of("z.workstation"), store.workstation());
        paper.pair(words.of("z.opened"), words.dateAndTime(session.openedAt(), store.zone()));
        paper.pair(words.of("z.opened-by"), session.openedBy().value());
        paper.pair(words.of("z.closed"), words.dateAndTime(report.closedAt(), store.zone()));
        paper.pair(words.of("z.closed-by"), report.closedByName());
    }

    private void sales(TillTotals totals, Paragraphs paper) {
        paper.pair(words.of("z.sales") + " (" + totals.saleCount() + ")", money(totals.salesTotal()));
        paper.pair(words.of("z.returns") + " (" + totals.returnCount() + ")", money(totals.returnsTotal()));
        if (!totals.discountsTotal().isZero()) {
            paper.pair(words.of("z.discounts"), money(totals.discountsTotal()));
        }
        if (!totals.roundingTotal().isZero()) {
            paper.pair(words.of("z.rounding"), money(totals.roundingTotal()));
        }
        paper.rule(Weight.STRONG);
        paper.largePair(
                words.of("z.total") + " " + totals.netTotal().currency().getCurrencyCode(), money(totals.netTotal()));
        paper.rule(Weight.STRONG);
        paper.pair(words.of("z.voided-sales"), Long.toString(totals.voidedSaleCount()));
        paper.pair(words.of("z.no-sales"), Long.toString(totals.noSaleCount()));
    }

    private void count(ZReport report, Paragraphs paper) {
        paper.pair(words.of("z.opening-float"), money(report.session().openingFloat()));
        paper.pair(words.of("z.expected"), money(report.expectedCash()));
        paper.pair(words.of("z.counted"), money(report.countedCash()), TextStyle.BOLD);
        Money overShort = report.overShort();
        paper.pair(result(overShort), money(overShort), TextStyle.BOLD);
        report.foreignCounts().forEach(foreign -> count(foreign, paper));
    }

    /// Cash of another currency.
    private void count(CashCount foreign, Paragraphs paper) {
        String code = " " + foreign.counted().currency().getCurrencyCode();
        paper.pair(words.of("z.expected") + code, money(foreign.expected()));
        paper.pair(words.of("z.counted") + code, money(foreign.counted()), TextStyle.BOLD);
        paper.pair(result(foreign.overShort()) + code, money(foreign.overShort()), TextStyle.BOLD);
    }

    private String result(Money overShort) {
        return words.of(overShort.isZero() ? "z.even" : overShort.isNegative() ? "z.short" : "z.over");
    }

    private String money(Money amount) {
        return store.format().format(amount);
    }
}
