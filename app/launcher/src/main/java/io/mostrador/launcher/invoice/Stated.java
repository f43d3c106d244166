package io.mostrador.launcher.invoice;

import io.mostrador.domain.invoice.AllowanceCharge;
import io.mostrador.domain.invoice.VatCategory;
import io.mostrador.domain.invoice.VatGroup;
import io.mostrador.domain.tax.TaxRate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the values of a document: decimals as XML Schema writes them, with all their digits.
final class Stated {
    /// `xs:decimal`, with an end; no exponent, which would be a number of any size in a few characters.
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d{1,18}(\\.\\d{0,18})?|\\.\\d{1,18})");

    private static final int RATE_DECIMALS = 2;

    private Stated() {}

    /// @param path below `element`
    /// @throws NoInvoiceException when there is none
    static BigDecimal decimal(XmlElement element, String path) throws NoInvoiceException {
        Optional<BigDecimal> found = optional(element, path);
        if (found.isEmpty()) {
            throw new NoInvoiceException("leaves out " + path + " in " + element.name());
        }
        return found.get();
    }

    /// Empty when there is nothing.
    ///
    /// @throws NoInvoiceException when what is there is no decimal
    static Optional<BigDecimal> optional(XmlElement element, String path) throws NoInvoiceException {
        Optional<String> text = element.textAt(path);
        return text.isEmpty() ? Optional.empty() : Optional.of(decimal(text.get()));
    }

    static BigDecimal decimal(String text) throws NoInvoiceException {
        if (!DECIMAL.matcher(text).matches()) {
            throw new NoInvoiceException("has '" + shortened(text) + "' where an amount or a number belongs");
        }
        return new BigDecimal(text);
    }

    /// @param chargeIndicator `xs:boolean`: true for a charge
    /// @throws NoInvoiceException when it says neither
    static AllowanceCharge.Kind kind(Optional<String> chargeIndicator) throws NoInvoiceException {
        return switch (chargeIndicator.orElse("")) {
            case "true", "1" -> AllowanceCharge.Kind.CHARGE;
            case "false", "0" -> AllowanceCharge.Kind.ALLOWANCE;
            default -> throw new NoInvoiceException("does not say whether an amount is an allowance or a charge");
        };
    }

    /// Null unless the document gives both.
    static AllowanceCharge.@Nullable Percentage percentage(Optional<BigDecimal> percent, Optional<BigDecimal> base) {
        return percent.isPresent() && base.isPresent()
                ? new AllowanceCharge.Percentage(percent.get(), base.get())
                : null;
    }

    /// Whether an amount is in the document's currency; one without a currency is.
    static boolean isIn(Currency currency, XmlElement amount) {
        return amount.currency().isEmpty() || amount.currency().equals(currency.getCurrencyCode());
    }

    /// @param rule the rule that wants a category there
    /// @param percent empty where the document gives no rate
    static VatGroup group(Optional<String> category, Optional<BigDecimal> percent, String rule)
            throws NoInvoiceException {
        if (category.isEmpty()) {
            throw new NoInvoiceException("leaves out a VAT category (" + rule + ")");
        }
        Optional<VatCategory> known = VatCategory.of(category.get());
        if (known.isEmpty()) {
            throw new NoInvoiceException(
                    "has a VAT category '" + shortened(category.get()) + "', which EN 16931 does not know");
        }
        return new VatGroup(known.get(), rate(percent.orElse(BigDecimal.ZERO)));
    }

    /// @throws NoInvoiceException when it is no code of ISO 4217
    static Currency currency(Optional<String> code) throws NoInvoiceException {
        try {
            return Currency.getInstance(code.orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NoInvoiceException("does not say its currency (BR-05)", e);
        }
    }

    /// What a document calls a line, fit for a message.
    static String name(Optional<String> id) {
        return shortened(id.orElse("?").replaceAll("\\s+", " "));
    }

    private static TaxRate rate(BigDecimal percent) throws NoInvoiceException {
        BigDecimal plain = percent.stripTrailingZeros();
        if (plain.scale() > RATE_DECIMALS || plain.signum() < 0 || plain.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new NoInvoiceException("has a VAT rate of " + plain.toPlainString()
                    + " %; what is understood is 0 to 100 with two decimals");
        }
        return new TaxRate(plain.movePointRight(RATE_DECIMALS).intValueExact());
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "...";
    }
}
