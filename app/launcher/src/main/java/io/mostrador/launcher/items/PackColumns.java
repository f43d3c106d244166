package io.mostrador.launcher.items;

import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The columns of an item file that make an item the pack of another, each by its position, -1 where the file
/// has none.
///
/// @param code of the item in the pack
/// @param size how many of its unit
/// @param unit what the pack is called
record PackColumns(int code, int size, int unit) {
    private static final Pattern DECIMAL = Pattern.compile("\\d{1,6}([.,]\\d{1,3})?");

    static PackColumns of(TableFile table) {
        return new PackColumns(
                table.column("pack_of", "paquete_de").orElse(-1),
                table.column("pack_size", "contenido").orElse(-1),
                table.column("pack_unit", "presentacion", "presentación").orElse(-1));
    }

    /// Null for an item in its own unit.
    @Nullable
    PackOf pack(List<String> fields) throws RowProblem {
        ScanCode base = TraitColumns.code("code of what is in the pack", TraitColumns.at(fields, code));
        String many = TraitColumns.at(fields, size);
        String name = TraitColumns.at(fields, unit);
        if (base == null) {
            if (!many.isEmpty() || !name.isEmpty()) {
                throw new RowProblem("a pack needs the code of what is in it, in pack_of");
            }
            return null;
        }
        if (name.isEmpty() || name.length() > PackOf.MAX_UNIT_LENGTH) {
            throw new RowProblem(
                    "the unit of a pack must have 1 to " + PackOf.MAX_UNIT_LENGTH + " characters, such as Six pack");
        }
        return new PackOf(base, contents(many), name);
    }

    private static Quantity contents(String text) throws RowProblem {
        boolean number = DECIMAL.matcher(text).matches();
        long thousandths = number
                ? new BigDecimal(text.replace(',', '.')).movePointRight(3).longValueExact()
                : 0;
        if (thousandths == 0) {
            throw new RowProblem("the size of a pack must be a number more than zero, such as 24, not '" + text + "'");
        }
        return new Quantity(thousandths);
    }
}
