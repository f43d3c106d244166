package io.mostrador.launcher.rig;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/// Makes a shop's list of items and what customers buy of it, the same for the same seed: returns, goods for
/// nothing, goods by weight, long names, signs of other alphabets, codes the till does not know, one that cannot be
/// read.
public final class Trade {
    private static final String[] WORDS = {
        "Yerba",
        "Ñandú",
        "café",
        "\"Gran\" Reserva",
        "pan, dulce",
        "crème brûlée",
        "naïve",
        "Ärger",
        "日本茶",
        "кефир",
        "x12"
    };
    private static final int LONGEST_NAME = 300;

    private final SplittableRandom random;
    private final int items;

    /// @param items how many there are on the list
    public Trade(long seed, int items) {
        this.random = new SplittableRandom(seed);
        this.items = items;
    }

    /// What a file of baskets comes to.
    ///
    /// @param unreadable rows the register must refuse
    public record Expected(long baskets, long totalMinor, long unreadable) {}

    /// Every 37th item is for nothing, every 10th goes by weight.
    public void writeItems(Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("barcode\tname\tprice\ttax_rate\tcategory\tunit\n");
            for (int item = 0; item < items; item++) {
                out.write(
                        String.join("\t", code(item), name(item), decimal(price(item)), taxRate(item), "", unit(item)));
                out.write('\n');
            }
        }
    }

    /// Baskets of the listed items and of some others; every eighth is a return.
    public Expected writeBaskets(Path file, int count) throws IOException {
        long total = 0;
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            csv.writeRecord("basket", "code", "quantity", "unit_price", "description");
            for (int basket = 1; basket <= count; basket++) {
                int sign = basket % 8 == 0 ? -1 : 1;
                for (int line = random.nextInt(6); line >= 0; line--) {
                    total += switch (random.nextInt(5)) {
                        case 0 -> unknownItem(csv, basket, sign);
                        case 1 -> keyedPrice(csv, basket, sign);
                        default -> listedItem(csv, basket, sign);
                    };
                }
            }
            csv.writeRecord(Integer.toString(count), "not\u0007readable", "1", "1.00", "");
        }
        return new Expected(count, total, 1);
    }

    private long listedItem(CsvWriter csv, int basket, int sign) {
        int item = random.nextInt(items);
        long thousandths = sign * (isByWeight(item) ? 1 + random.nextLong(2_500) : 1_000 * (1 + random.nextLong(6)));
        csv.writeRecord(Integer.toString(basket), code(item), quantity(thousandths), "", "");
        return product(price(item), thousandths);
    }

    private long keyedPrice(CsvWriter csv, int basket, int sign) {
        int item = random.nextInt(items / 10) * 10 + 1;
        long price = random.nextLong(500_000);
        long units = sign * (1 + random.nextLong(20));
        csv.writeRecord(Integer.toString(basket), code(item), Long.toString(units), decimal(price), "");
        return price * units;
    }

    private long unknownItem(CsvWriter csv, int basket, int sign) {
        int item = items + random.nextInt(40);
        long price = random.nextInt(4) == 0 ? 0 : random.nextLong(90_000);
        long units = sign * (1 + random.nextLong(3));
        csv.writeRecord(
                Integer.toString(basket),
                code(item),
                Long.toString(units),
                decimal(price),
                name(item).repeat(1 + item % 9));
        return price * units;
    }

    private static String code(int item) {
        return "27" + (10_000_000_000L + item);
    }

    private static String name(int item) {
        StringBuilder name =
                new StringBuilder(WORDS[item % WORDS.length]).append(' ').append(item);
        while (item % 50 == 0 && name.length() < LONGEST_NAME) {
            name.append(' ').append(WORDS[name.length() % WORDS.length]);
        }
        return name.substring(0, Math.min(LONGEST_NAME, name.length())).strip();
    }

    private static long price(int item) {
        return item % 37 == 0 ? 0 : 50 + item * 7_919L % 300_000;
    }

    private static boolean isByWeight(int item) {
        return item % 10 == 0;
    }

    private static String unit(int item) {
        return isByWeight(item) ? "kg" : "each";
    }

    private static String taxRate(int item) {
        return item % 3 == 0 ? "21" : item % 3 == 1 ? "10.5" : "0";
    }

    private static String decimal(long minor) {
        return "%d.%02d".formatted(minor / 100, minor % 100);
    }

    private static String quantity(long thousandths) {
        return thousandths % 1_000 == 0
                ? Long.toString(thousandths / 1_000)
                : (thousandths < 0 ? "-" : "")
                        + "%d.%03d".formatted(Math.abs(thousandths) / 1_000, Math.abs(thousandths) % 1_000);
    }

    /// Half away from zero, written here once more and not borrowed from the till.
    private static long product(long price, long thousandths) {
        long magnitude = (price * Math.abs(thousandths) + 500) / 1_000;
        return thousandths < 0 ? -magnitude : magnitude;
    }
}
