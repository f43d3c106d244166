package io.mostrador.launcher.items;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.OpenPrice;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One row of an item file as text, and the item it means.
///
/// @param code empty for a department
/// @param category empty when the file has none
/// @param unit empty for pieces
/// @param cost empty when the file has none
/// @param openPrice empty for an item with a price
record ItemRow(
        String code,
        String name,
        String price,
        String taxes,
        String category,
        String unit,
        String cost,
        String openPrice) {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}([.,]\\d{1,6})?");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    Item toItem(Currency currency, ItemTraits traits) throws RowProblem {
        String ownCode = code.isEmpty() && open() != OpenPrice.NO ? DepartmentCode.of(name) : code;
        if (!ScanCode.isValid(ownCode)) {
            throw new RowProblem("the barcode must have 1 to " + ScanCode.MAX_LENGTH + " plain characters");
        }
        String cleanName = clean(name);
        if (cleanName.isEmpty() || cleanName.length() > Item.MAX_NAME_LENGTH) {
            throw new RowProblem("the name must have 1 to " + Item.MAX_NAME_LENGTH + " characters");
        }
        String cleanCategory = clean(category);
        if (cleanCategory.length() > Item.MAX_CATEGORY_LENGTH) {
            throw new RowProblem("the category must have at most " + Item.MAX_CATEGORY_LENGTH + " characters");
        }
        Item plain = new Item(
                new ItemId(ownCode),
                new ScanCode(ownCode),
                cleanName,
                cleanCategory,
                unitOfMeasure(),
                unitPrice(currency),
                taxCodes(),
                cost.isBlank() ? null : money("cost", cost, currency),
                open());
        try {
            return plain.with(traits);
        } catch (IllegalArgumentException e) {
            throw new RowProblem(String.valueOf(e.getMessage()));
        }
    }

    private static String clean(String text) {
        return CONTROL.matcher(text).replaceAll(" ").strip();
    }

    private UnitOfMeasure unitOfMeasure() throws RowProblem {
        return switch (unit.strip().toLowerCase(Locale.ROOT)) {
            case "", "each", "un", "u", "unidad", "ea" -> UnitOfMeasure.EACH;
            case "kg", "kilo", "kilogram", "kilogramo" -> UnitOfMeasure.KILOGRAM;
            default -> throw new RowProblem("the unit must be 'each' or 'kg', not '" + unit + "'");
        };
    }

    /// Whose price is typed has none of its own.
    private Money unitPrice(Currency currency) throws RowProblem {
        return open() != OpenPrice.NO && price.isBlank() ? Money.zero(currency) : money("price", price, currency);
    }

    private OpenPrice open() throws RowProblem {
        return switch (openPrice.strip().toLowerCase(Locale.ROOT)) {
            case "", "no" -> OpenPrice.NO;
            case "yes", "si", "sí" -> OpenPrice.YES;
            case "free", "gratis" -> OpenPrice.YES_OR_FREE;
            default -> throw new RowProblem("the open price must be 'no', 'yes' or 'free', not '" + openPrice + "'");
        };
    }

    private static Money money(String what, String text, Currency currency) throws RowProblem {
        BigDecimal value = decimal(text);
        int digits = currency.getDefaultFractionDigits();
        if (value == null || value.stripTrailingZeros().scale() > digits) {
            throw new RowProblem("the " + what + " must be a number with at most " + digits
                    + " decimals and no thousands separator, such as 1234.50, not '" + text + "'");
        }
        return Money.of(value.movePointRight(digits).longValueExact(), currency);
    }

    /// A percentage, or codes.
    private TaxCodes taxCodes() throws RowProblem {
        BigDecimal percent = decimal(taxes);
        try {
            return percent == null
                    ? TaxCodes.parse(taxes.toUpperCase(Locale.ROOT))
                    : TaxCodes.of(new TaxRate(percent.movePointRight(2).intValueExact()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new RowProblem("the tax must be a percentage between 0 and 100, such as 21 or 10.5, or codes of the"
                    + " country's taxes, not '" + taxes + "'");
        }
    }

    private static @Nullable BigDecimal decimal(String text) {
        String plain = text.strip();
        return DECIMAL.matcher(plain).matches() ? new BigDecimal(plain.replace(',', '.')) : null;
    }
}
