package io.mostrador.launcher.replay;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.items.TableFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Baskets of a CSV file, one after the other: header `basket,code,quantity,unit_price,description` (the last
/// two optional), or the names of the UCI Online Retail files (`InvoiceNo,StockCode,UnitPrice`); the rows of one
/// basket are adjacent. Holds one basket at a time.
final class BasketFile implements AutoCloseable {
    private final TableFile table;
    private final int basket;
    private final int code;
    private final int quantity;
    private final int unitPrice;
    private final int description;
    private @Nullable Row pending;

    private BasketFile(TableFile table) {
        this.table = table;
        basket = required("basket", "invoiceno");
        code = required("code", "stockcode");
        quantity = required("quantity");
        unitPrice = table.column("unit_price", "unitprice").orElse(-1);
        description = table.column("description").orElse(-1);
        pending = readRow();
    }

    /// @throws CommandFailure when the file is missing or lacks a column
    static BasketFile open(Path file) {
        return new BasketFile(TableFile.open(file));
    }

    /// The next basket's rows, or empty at the end.
    Optional<List<Row>> next() {
        Row first = pending;
        if (first == null) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        Row row = first;
        while (row != null && row.basket().equals(first.basket())) {
            rows.add(row);
            row = readRow();
        }
        pending = row;
        return Optional.of(rows);
    }

    private @Nullable Row readRow() {
        return table.next()
                .map(fields -> new Row(
                        table.line(),
                        at(fields, basket),
                        at(fields, code),
                        at(fields, quantity),
                        at(fields, unitPrice),
                        at(fields, description)))
                .orElse(null);
    }

    private static String at(List<String> fields, int index) {
        return index >= 0 && index < fields.size() ? fields.get(index).strip() : "";
    }

    private int required(String... names) {
        return table.column(names)
                .orElseThrow(() -> new CommandFailure("The file has no column '" + names[0]
                        + "'; its first line must be basket,code,quantity,unit_price,description"));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    /// One row as text.
    ///
    /// @param line 1-based line in the file
    record Row(long line, String basket, String code, String quantity, String unitPrice, String description) {
        /// Quantity times price, zero where one of them is missing or no number.
        BigDecimal amount() {
            try {
                return new BigDecimal(quantity).multiply(new BigDecimal(unitPrice));
            } catch (NumberFormatException e) {
                return BigDecimal.ZERO;
            }
        }
    }
}
