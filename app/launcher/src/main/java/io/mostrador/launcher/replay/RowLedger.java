package io.mostrador.launcher.replay;

import io.mostrador.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What became of each row of a file, counted and added up: every row is sold, comes back or is refused, once,
/// so that the three make the file to the cent.
final class RowLedger {
    private static final String HEADER = "fate,reason,rows,file_amount,till_amount";
    private static final String NONE = "";

    private final Map<Key, Sum> sums =
            new TreeMap<>(Comparator.comparing(Key::fate).thenComparing(Key::reason));
    private Sum file = Sum.NOTHING;

    /// What became of a row.
    enum Fate {
        SOLD,
        RETURNED,
        REFUSED
    }

    private record Key(Fate fate, String reason) {}

    /// @param inFile quantity times price as the file has them, of rows that have both
    /// @param atTill what the sale's line counts for
    record Sum(long rows, BigDecimal inFile, BigDecimal atTill) {
        static final Sum NOTHING = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO);

        Sum plus(Sum other) {
            return new Sum(rows + other.rows, inFile.add(other.inFile), atTill.add(other.atTill));
        }

        private String text() {
            return rows + "," + inFile.toPlainString() + "," + atTill.toPlainString();
        }
    }

    /// A row was read, whatever becomes of it.
    void read(BasketFile.Row row) {
        file = file.plus(new Sum(1, row.amount(), BigDecimal.ZERO));
    }

    /// @param amount of the line it became
    void taken(BasketFile.Row row, Money amount) {
        BigDecimal atTill =
                BigDecimal.valueOf(amount.amountMinor(), amount.currency().getDefaultFractionDigits());
        Fate fate = row.quantity().startsWith("-") ? Fate.RETURNED : Fate.SOLD;
        add(new Key(fate, NONE), new Sum(1, row.amount(), atTill));
    }

    void refused(BasketFile.Row row, String reason) {
        add(new Key(Fate.REFUSED, reason), new Sum(1, row.amount(), BigDecimal.ZERO));
    }

    private void add(Key key, Sum sum) {
        sums.merge(key, sum, Sum::plus);
    }

    /// How many rows were refused, by reason.
    Map<String, Long> refusals() {
        Map<String, Long> refusals = new TreeMap<>();
        sums.forEach((key, sum) -> {
            if (key.fate() == Fate.REFUSED) {
                refusals.put(key.reason(), sum.rows());
            }
        });
        return refusals;
    }

    /// All that was sold, came back or was refused.
    Sum accounted() {
        return sums.values().stream().reduce(Sum.NOTHING, Sum::plus);
    }

    /// Whether every row that was read has its fate, and their amounts are the file's.
    boolean reconciles() {
        Sum accounted = accounted();
        return accounted.rows() == file.rows() && accounted.inFile().compareTo(file.inFile()) == 0;
    }

    /// As CSV, a line a fate and reason, then what they make and what the file has.
    List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        sums.forEach((key, sum) -> lines.add(key.fate() + "," + key.reason() + "," + sum.text()));
        lines.add("TOTAL,," + accounted().text());
        lines.add("FILE,," + file.rows() + "," + file.inFile().toPlainString() + ",");
        return lines;
    }
}
