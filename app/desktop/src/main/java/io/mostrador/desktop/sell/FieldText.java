package io.mostrador.desktop.sell;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.code.CodeField;
import io.mostrador.domain.code.CodeReading;
import io.mostrador.domain.code.LabelPrice;
import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.code.gs1.Gs1Date;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import java.util.Currency;
import java.util.Optional;

/// The fields of one code as people read them: dates, weights and prices as they are written here, the rest as it
/// stands in the code.
record FieldText(Desk desk, CodeReading reading) {
    private static final int DATE_DIGITS = 6;

    String name(CodeField field) {
        String name = desk.words().of("code.field", field.kind());
        return field.identifier().isEmpty() ? name : desk.words().text("scan.field", name, field.identifier());
    }

    String value(CodeField field) {
        Optional<String> meant = switch (field.kind()) {
            case PRODUCTION_DATE, PACKAGING_DATE, BEST_BEFORE, SELL_BY, EXPIRY -> date(field.text());
            case NET_WEIGHT -> netWeight().map(weight -> desk.words().text("basket.kilograms", desk.quantity(weight)));
            case PRICE -> price();
            case CHECK_DIGIT -> Optional.of(desk.words().text("scan.right", field.text()));
            case WRONG_CHECK_DIGIT -> Optional.of(desk.words().text("scan.wrong", field.text()));
            default -> Optional.empty();
        };
        return meant.orElse(field.text());
    }

    private Optional<String> date(String digits) {
        int thisYear = desk.now().atZone(desk.store().zone()).getYear();
        return Gs1Date.read(digits.substring(0, DATE_DIGITS), thisYear).map(desk.words()::date);
    }

    private Optional<Quantity> netWeight() {
        return switch (reading.scanned()) {
            case Scanned.WeightLabel(var spellings, var weight) -> Optional.of(weight);
            case Scanned.ItemCode(var spellings, var attributes) -> Optional.ofNullable(attributes.netWeight());
            default -> Optional.empty();
        };
    }

    private Optional<String> price() {
        Currency currency = desk.store().currency();
        return switch (reading.scanned()) {
            case Scanned.PriceLabel(var spellings, var minor) -> Optional.of(desk.money(Money.of(minor, currency)));
            case Scanned.ItemCode(var spellings, var attributes) ->
                Optional.ofNullable(attributes.price()).map(price -> price(price, currency));
            default -> Optional.empty();
        };
    }

    /// A price that cannot be one here stands as the code says it.
    private String price(LabelPrice price, Currency here) {
        Currency told = price.currency();
        String code = told == null ? "" : " " + told.getCurrencyCode();
        return price.in(here).map(desk::money).orElseGet(() -> price.amount().toPlainString() + code);
    }
}
