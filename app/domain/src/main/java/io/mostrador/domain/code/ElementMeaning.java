package io.mostrador.domain.code;

import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.code.gs1.Element;
import io.mostrador.domain.code.gs1.Elements;
import io.mostrador.domain.code.gs1.Gs1Date;
import io.mostrador.domain.money.Quantity;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What well-formed GS1 fields say to a till.
///
/// @param thisYear for the century of dates
record ElementMeaning(List<Element> elements, int thisYear) {
    private static final String GTIN = "01";
    private static final int CURRENCY_DIGITS = 3;
    private static final int THOUSANDTHS_DECIMALS = 3;

    static Scanned of(Elements read, int thisYear) {
        return switch (read) {
            case Elements.Wrong(var fault, var part, var position) -> new Scanned.Malformed(fault, part, position);
            case Elements.Read(var elements) -> new ElementMeaning(elements, thisYear).scanned();
        };
    }

    private Scanned scanned() {
        Optional<Element> gtin = find(GTIN);
        if (gtin.isEmpty()) {
            Element first = elements.getFirst();
            return new Scanned.OtherCode(kind(first.identifier()), first.value());
        }
        Optional<Element> foreign = find("393").filter(price -> currency(price).isEmpty());
        return foreign.isPresent()
                ? new Scanned.Malformed(
                        CodeFault.UNKNOWN_CURRENCY,
                        foreign.get().identifier(),
                        foreign.get().position())
                : new Scanned.ItemCode(GtinSpellings.of(gtin.get().value()), attributes());
    }

    private ItemAttributes attributes() {
        return new ItemAttributes(text("10"), expiry(), date("15"), text("21"), netWeight(), price());
    }

    private @Nullable LocalDate expiry() {
        LocalDate day = date("17");
        return day != null ? day : date("7003");
    }

    /// Decimals beyond the gram are rounded.
    private @Nullable Quantity netWeight() {
        return find("310").map(ElementMeaning::kilograms).orElse(null);
    }

    private static Quantity kilograms(Element weight) {
        return new Quantity(decimal(weight.value(), weight)
                .movePointRight(THOUSANDTHS_DECIMALS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    private @Nullable LabelPrice price() {
        return find("392")
                .map(price -> new LabelPrice(decimal(price.value(), price), null))
                .or(() -> find("393")
                        .map(price -> new LabelPrice(
                                decimal(price.value().substring(CURRENCY_DIGITS), price),
                                currency(price).orElseThrow())))
                .orElse(null);
    }

    private static BigDecimal decimal(String digits, Element element) {
        return BigDecimal.valueOf(Long.parseLong(digits), decimals(element));
    }

    /// The last digit of the identifier says how many digits of the value are decimals.
    private static int decimals(Element element) {
        return element.identifier().charAt(3) - '0';
    }

    /// By the three digits of ISO 4217 before the price.
    private static Optional<Currency> currency(Element price) {
        int number = Integer.parseInt(price.value().substring(0, CURRENCY_DIGITS));
        return Currency.availableCurrencies()
                .filter(currency -> currency.getNumericCode() == number && currency.getDefaultFractionDigits() >= 0)
                .findFirst();
    }

    private static Scanned.Kind kind(String identifier) {
        return switch (identifier) {
            case "00", "02" -> Scanned.Kind.LOGISTIC_UNIT;
            case "255", "8110", "8112" -> Scanned.Kind.COUPON;
            case "8018" -> Scanned.Kind.LOYALTY;
            default -> Scanned.Kind.OTHER;
        };
    }

    private @Nullable String text(String identifier) {
        return find(identifier).map(Element::value).orElse(null);
    }

    private @Nullable LocalDate date(String identifier) {
        return find(identifier)
                .flatMap(date -> Gs1Date.read(date.value().substring(0, 6), thisYear))
                .orElse(null);
    }

    /// @param identifier whole, or without its last digit where that is the number of decimals
    private Optional<Element> find(String identifier) {
        boolean scaled = identifier.length() == 3;
        return elements.stream()
                .filter(element -> scaled
                        ? element.identifier().length() == 4
                                && element.identifier().startsWith(identifier)
                        : element.identifier().equals(identifier))
                .findFirst();
    }
}
