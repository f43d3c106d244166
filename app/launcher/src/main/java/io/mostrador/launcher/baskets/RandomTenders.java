package io.mostrador.launcher.baskets;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.tender.CashRounding;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.domain.tender.StoredValueUse;
import io.mostrador.domain.tender.TenderDetail;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Pays baskets, or refunds them, in any mix of tenders, as far as the register takes them.
record RandomTenders(SplittableRandom random) {
    private static final Currency EUROS = Currency.getInstance("EUR");
    private static final int MANY = 4;
    /// The largest note a country has, more or less, in minor units.
    private static final long MOST_TOO_MUCH = 2_000_000;

    Basket settled(Basket basket) {
        Basket paid = basket;
        while (!paid.isSettled()) {
            boolean last = paid.tenders().size() >= MANY || random.nextInt(3) > 0;
            paid = paid.tender(last ? last(paid) : part(paid));
        }
        return paid;
    }

    private TenderLine last(Basket basket) {
        Money balance = basket.balanceDue();
        return switch (random.nextInt(4)) {
            case 0 -> other(basket, balance);
            case 1 -> balance.isPositive() ? foreign(basket) : other(basket, balance);
            case 2 -> balance.isPositive() ? cash(basket, tooMuch(basket)) : cash(basket, basket.cashDue());
            default -> cash(basket, basket.cashDue());
        };
    }

    /// Some of it, with something left.
    private TenderLine part(Basket basket) {
        Money balance = basket.balanceDue();
        Money least = basket.cashDue().abs().compareTo(balance.abs()) < 0 ? basket.cashDue() : balance;
        if (least.abs().amountMinor() < 2) {
            return last(basket);
        }
        long magnitude = random.nextLong(1, least.abs().amountMinor());
        Money part = Money.of(least.isNegative() ? -magnitude : magnitude, basket.currency());
        return part.isPositive() && random.nextInt(3) == 0 ? cash(basket, part) : other(basket, part);
    }

    private Money tooMuch(Basket basket) {
        return basket.cashDue().plus(Money.of(random.nextLong(MOST_TOO_MUCH), basket.currency()));
    }

    private static TenderLine cash(Basket basket, Money amount) {
        return new TenderLine(basket.nextTenderNumber(), TenderType.CASH, amount, null);
    }

    /// Enough of it, or more.
    private TenderLine foreign(Basket basket) {
        Money increment = basket.terms().cashRounding().increment();
        ExchangeRate rate = new ExchangeRate(
                EUROS,
                new UnitPrice(random.nextLong(100_000, 2_000_000_000), basket.currency()),
                new CashRounding(increment, Rounding.DOWN));
        Money amount = rate.enoughFor(basket.balanceDue()).plus(Money.of(random.nextLong(5_000), EUROS));
        Money value = rate.value(amount);
        return value.isZero()
                ? cash(basket, basket.cashDue())
                : new TenderLine(
                        basket.nextTenderNumber(),
                        TenderType.FOREIGN_CASH,
                        value,
                        null,
                        new ForeignCash(amount, rate.price()));
    }

    /// Anything that is no cash, of exactly so much.
    private TenderLine other(Basket basket, Money amount) {
        List<TenderType> types = new ArrayList<>(List.of(
                TenderType.CARD, TenderType.TRANSFER, TenderType.QR, TenderType.VOUCHER, TenderType.STORE_CREDIT));
        if (basket.customer() != null) {
            types.add(TenderType.ON_ACCOUNT);
        }
        TenderType type = types.get(random.nextInt(types.size()));
        return new TenderLine(
                basket.nextTenderNumber(), type, amount, type.needsReference() ? "77" : null, detail(type, amount));
    }

    private @Nullable TenderDetail detail(TenderType type, Money amount) {
        if (!type.isStoredValue()) {
            return null;
        }
        StoredValueCode.Kind kind =
                type == TenderType.GIFT_CARD ? StoredValueCode.Kind.GIFT_CARD : StoredValueCode.Kind.STORE_CREDIT;
        StoredValueCode code = IssuedCode.issued(kind, "A1", random.nextInt(1, 1_000), new UUID(0, random.nextLong()));
        Money left = amount.isNegative() ? amount.negated() : Money.of(random.nextInt(100_000), amount.currency());
        return new StoredValueUse(code, left);
    }
}
