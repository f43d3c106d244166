package io.mostrador.launcher.items;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// The items of a file and the rows that cannot be taken.
///
/// @param items in the order of the file
/// @param errors in the order of the file
public record ItemFile(List<Item> items, List<RowError> errors) {
    /// More rows than any shop's list.
    public static final int MAX_ROWS = 2_000_000;

    public ItemFile {
        items = List.copyOf(items);
        errors = List.copyOf(errors);
    }

    /// Reads the whole file. Columns are found by name, in any order: `barcode`, `name`, `price`, `tax_rate`
    /// and, if there, `category`, `unit`, `cost`, `minimum_age`, `serial`, `deposit`, `variant_of`,
    /// `attributes`, `pack_of`, `pack_size`, `pack_unit`, `parts`, `choices`, `open_price` (also in
    /// Spanish). A tax is a percentage or codes of the country. Who has an open price needs no barcode.
    ///
    /// @param known whether the store knows such taxes
    /// @throws CommandFailure when the file is missing, has too many rows or lacks a column
    public static ItemFile read(Path file, Currency currency, Predicate<TaxCodes> known) {
        try (TableFile table = TableFile.open(file)) {
            return read(table, currency, known);
        } catch (IOException e) {
            throw new CommandFailure("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    /// As [#read(Path, Currency, Predicate)]; takes over the stream.
    public static ItemFile read(InputStream stream, String name, Currency currency, Predicate<TaxCodes> known) {
        try (TableFile table = TableFile.open(stream, name)) {
            return read(table, currency, known);
        } catch (IOException e) {
            throw new CommandFailure("Cannot read " + name + ": " + e.getMessage(), e);
        }
    }

    private static ItemFile read(TableFile table, Currency currency, Predicate<TaxCodes> known) {
        Columns columns = Columns.of(table);
        TraitColumns traits = TraitColumns.of(table);
        List<Item> items = new ArrayList<>();
        List<RowError> errors = new ArrayList<>();
        Map<String, Long> lineByCode = new HashMap<>();
        Optional<List<String>> fields = table.next();
        while (fields.isPresent()) {
            ItemRow row = columns.row(fields.get());
            try {
                Item item = row.toItem(currency, traits.traits(fields.get(), currency));
                if (!known.test(item.taxes())) {
                    throw new RowProblem("this country has no tax '" + row.taxes() + "'");
                }
                Long earlier = lineByCode.putIfAbsent(item.code().value(), table.line());
                if (earlier != null) {
                    throw new RowProblem("the barcode is already on line " + earlier);
                }
                items.add(item);
            } catch (RowProblem e) {
                errors.add(new RowError(table.line(), row.code(), String.valueOf(e.getMessage())));
            }
            if (items.size() + errors.size() > MAX_ROWS) {
                throw new CommandFailure("The file has more than " + MAX_ROWS + " rows; split it");
            }
            fields = table.next();
        }
        return new ItemFile(items, errors);
    }

    private record Columns(int code, int name, int price, int taxes, int category, int unit, int cost, int openPrice) {
        static Columns of(TableFile table) {
            return new Columns(
                    required(table, "barcode", "code", "codigo", "código", "ean", "gtin"),
                    required(table, "name", "nombre", "description", "descripcion", "descripción"),
                    required(table, "price", "precio"),
                    required(table, "tax_rate", "tax", "iva", "impuesto"),
                    table.column("category", "categoria", "categoría", "rubro").orElse(-1),
                    table.column("unit", "unidad").orElse(-1),
                    table.column("cost", "costo").orElse(-1),
                    table.column("open_price", "precio_abierto").orElse(-1));
        }

        private static int required(TableFile table, String... names) {
            return table.column(names)
                    .orElseThrow(() -> new CommandFailure("The file has no column '" + names[0]
                            + "'; the first line must name the columns barcode, name, price, tax_rate"));
        }

        ItemRow row(List<String> fields) {
            return new ItemRow(
                    at(fields, code).strip(),
                    at(fields, name),
                    at(fields, price),
                    at(fields, taxes),
                    at(fields, category),
                    at(fields, unit),
                    at(fields, cost),
                    at(fields, openPrice));
        }

        private static String at(List<String> fields, int index) {
            return index >= 0 && index < fields.size() ? fields.get(index) : "";
        }
    }
}
