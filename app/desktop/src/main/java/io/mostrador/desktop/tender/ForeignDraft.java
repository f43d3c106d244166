package io.mostrador.desktop.tender;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.part.PadEntry;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.Denominations;
import io.mostrador.domain.tender.ExchangeRate;
import io.mostrador.domain.tender.ForeignCash;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.util.List;
import java.util.Optional;

/// Cash of another currency that is being handed over.
final class ForeignDraft {
    private static final int MAX_DIGITS = 7;

    private final Desk desk;
    private final ExchangeRate rate;
    private final PadEntry entry;

    ForeignDraft(Desk desk, ExchangeRate rate) {
        this.desk = desk;
        this.rate = rate;
        this.entry = new PadEntry(
                MAX_DIGITS,
                rate.currency().getDefaultFractionDigits(),
                desk.store().format().decimalSeparator());
    }

    ExchangeRate rate() {
        return rate;
    }

    PadEntry entry() {
        return entry;
    }

    /// In the foreign currency; empty when nothing is typed.
    Optional<Money> typed() {
        return desk.store().format().parse(entry.text().get(), rate.currency()).filter(Money::isPositive);
    }

    /// The least that pays what is due.
    Money enoughFor(Money due) {
        return rate.enoughFor(due);
    }

    /// What the customer most likely hands over.
    List<Money> quickCash(Money due, int limit) {
        return Denominations.steps(rate.currency()).quickCash(enoughFor(due), limit);
    }

    /// As the register will take it.
    TenderLine tender(int number, Money amount) {
        ForeignCash cash = new ForeignCash(amount, rate.price());
        return new TenderLine(number, TenderType.FOREIGN_CASH, rate.value(amount), null, cash);
    }
}
