package io.mostrador.printing.document;

import io.mostrador.domain.country.CountryPack;
import io.mostrador.domain.coupon.RedeemedCoupon;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.printing.document.Block.Weight;

/// The middle of a receipt: number, lines, total, tenders, tax.
final class SaleSection {
    private static final String INDENT = "  ";

    private final StoreProfile store;
    private final Words words;

    SaleSection(StoreProfile store, Words words) {
        this.store = store;
        this.words = words;
    }

    void write(Sale sale, Paragraphs paper) {
        title(sale, paper);
        paper.rule(Weight.LIGHT);
        sale.activeLines().forEach(line -> line(line, paper));
        Money onAll = sale.activeLines().stream()
                .map(line -> line.modified(PriceModifier.Kind.BASKET_DISCOUNT))
                .reduce(Money.zero(sale.total().currency()), Money::plus);
        if (!onAll.isZero()) {
            paper.pair(words.of("receipt.discount.sale"), money(onAll));
        }
        boolean included = sale.taxPolicy().prices() == PriceBasis.TAX_INCLUDED;
        if (!included) {
            addedTaxes(sale, paper);
        }
        paper.rule(Weight.STRONG);
        paper.largePair(
                words.of("receipt.total") + " " + sale.total().currency().getCurrencyCode(), money(sale.total()));
        paper.rule(Weight.STRONG);
        if (!sale.rounding().isZero()) {
            paper.pair(CountryPack.of(store.country()).texts().roundingDifference(), money(sale.rounding()));
        }
        sale.tenders().forEach(tender -> tender(tender, paper));
        if (!sale.changeDue().isZero()) {
            paper.pair(words.of("receipt.change"), money(sale.changeDue()), TextStyle.BOLD);
        }
        Money saved = saved(sale);
        if (saved.isPositive()) {
            paper.pair(words.of("receipt.saved"), money(saved), TextStyle.BOLD);
        }
        for (RedeemedCoupon coupon : sale.coupons()) {
            String name = words.of("receipt.coupon") + " " + coupon.code();
            paper.pair(INDENT, name, money(coupon.saved()), TextStyle.PLAIN);
        }
        if (included) {
            containedTaxes(sale, paper);
        }
    }

    /// From the sum of the lines to the total.
    private void addedTaxes(Sale sale, Paragraphs paper) {
        paper.rule(Weight.LIGHT);
        paper.pair(words.of("tax.net"), money(sale.net()));
        sale.taxes().forEach(tax -> paper.pair(tax.tax().name(), money(tax.amount())));
    }

    /// On what goes out; what comes back saves nothing.
    private static Money saved(Sale sale) {
        return sale.activeLines().stream()
                .filter(line -> !line.isReturn())
                .map(line -> line.modified().negated())
                .reduce(Money.zero(sale.total().currency()), Money::plus);
    }

    private void title(Sale sale, Paragraphs paper) {
        if (sale.isPostVoid()) {
            paper.centered(words.of("receipt.post-void"), TextStyle.LARGE);
        } else if (sale.isReturn()) {
            paper.centered(words.of("receipt.return"), TextStyle.LARGE);
        }
        paper.pair(
                words.of("receipt.number") + " " + sale.receiptNumber(),
                words.date(sale.businessDate()),
                TextStyle.BOLD);
        paper.pair(store.workstation(), words.time(sale.completedAt(), sale.zone(), sale.businessDate()));
        paper.left(words.of("receipt.operator") + " " + sale.operatorName(), TextStyle.PLAIN);
        new CustomerSection(words).write(sale, paper);
    }

    private void line(SaleLine line, Paragraphs paper) {
        String amount = money(line.extendedAmount());
        boolean single = line.unit() == UnitOfMeasure.EACH && line.quantity().equals(Quantity.ONE);
        if (single) {
            paper.pair(line.description(), amount);
        } else {
            paper.left(line.description(), TextStyle.PLAIN);
            paper.pair(INDENT, quantity(line) + " x " + money(line.unitPrice()), amount, TextStyle.PLAIN);
        }
        new ContentsSection(store, words).write(line, paper);
        told(line.details(), paper);
        for (PriceModifier modifier : line.modifiers()) {
            if (modifier.kind() != PriceModifier.Kind.BASKET_DISCOUNT) {
                paper.pair(INDENT, name(modifier), money(modifier.amount()), TextStyle.PLAIN);
            }
        }
        LineReturn returned = line.returned();
        if (returned != null) {
            returned(returned, paper);
        }
    }

    private void returned(LineReturn returned, Paragraphs paper) {
        ReturnOrigin origin = returned.origin();
        String what = origin == null
                ? words.of("receipt.returned.blind")
                : words.of("receipt.returned") + " " + origin.receiptNumber();
        paper.left(INDENT + what + ": " + words.reason(returned.reason()), TextStyle.PLAIN);
    }

    private void told(LineDetails details, Paragraphs paper) {
        if (details.lot() != null) {
            paper.indented(INDENT, words.of("receipt.lot") + " " + details.lot());
        }
        if (details.serial() != null) {
            paper.indented(INDENT, words.of("receipt.serial") + " " + details.serial());
        }
        if (!details.note().isEmpty()) {
            paper.indented(INDENT, details.note());
        }
    }

    private String name(PriceModifier modifier) {
        return switch (modifier.kind()) {
            case PROMOTION -> modifier.reason();
            case LINE_DISCOUNT, BASKET_DISCOUNT -> words.of("receipt.discount");
            case AS_SOLD -> words.of("receipt.as-sold");
        };
    }

    private String quantity(SaleLine line) {
        String number = store.format().format(line.quantity());
        return line.unit() == UnitOfMeasure.KILOGRAM ? number + " kg" : number;
    }

    private void tender(TenderLine tender, Paragraphs paper) {
        paper.pair(words.tender(tender), money(tender.amountTendered()));
        if (tender.foreign() instanceof ForeignCash(var amount, var rate)) {
            String number = store.format().formatWithCode(amount);
            paper.left(INDENT + number + " x " + store.format().format(rate), TextStyle.PLAIN);
        }
        StoredValueUse use = tender.storedValue();
        if (use != null) {
            storedValue(tender, use, paper);
        }
    }

    /// A code of store credit is used up where it was issued; whoever has the code of a gift card has the card.
    private void storedValue(TenderLine tender, StoredValueUse use, Paragraphs paper) {
        boolean card = tender.type() == TenderType.GIFT_CARD;
        paper.left(INDENT + (card ? use.code().masked() : use.code()), TextStyle.PLAIN);
        if (!use.onTrust() && (card || !tender.amountTendered().isNegative())) {
            paper.pair(INDENT, words.of("receipt.left"), money(use.left()), TextStyle.PLAIN);
        }
    }

    private void containedTaxes(Sale sale, Paragraphs paper) {
        if (sale.taxes().isEmpty()) {
            return;
        }
        paper.feed(1);
        TaxTable table = new TaxTable(paper.columns(), store);
        table.heading(words.of("tax.contained"), words.of("tax.net"), words.of("tax.tax"), paper);
        for (TaxTotal tax : sale.taxes()) {
            table.row(tax, paper);
        }
    }

    private String money(Money amount) {
        return store.format().format(amount);
    }
}
