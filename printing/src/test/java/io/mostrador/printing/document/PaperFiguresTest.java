package io.mostrador.printing.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.printing.Samples;
import io.mostrador.printing.escpos.EscPosEncoder;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.virtual.Paper;
import io.mostrador.printing.virtual.PaperReader;
import io.mostrador.printing.virtual.Slip;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the customer holds against what the till recorded: figures are read back from the bytes, not from the
/// layout.
class PaperFiguresTest {
    private static final Pattern FIGURES = Pattern.compile("-?[0-9][0-9.]*,[0-9]{2}(?![0-9])");
    private static final List<TaxRate> RATES = List.of(TaxRate.ZERO, Samples.REDUCED, Samples.FULL, new TaxRate(2_700));

    @Test
    void paperSaysExactlyWhatTheSaleSays() {
        long seed = System.nanoTime();
        System.out.println("PaperFiguresTest seed " + seed);
        Random random = new Random(seed);
        for (int i = 1; i <= 150; i++) {
            Sale sale = randomSale(random, i);
            for (PrinterProfile profile : PrinterProfile.ALL) {
                assertPaper(sale, profile, "seed " + seed + " sale " + i + " on " + profile.name());
            }
        }
    }

    private static void assertPaper(Sale sale, PrinterProfile profile, String what) {
        byte[] bytes = new EscPosEncoder(profile)
                .encode(Samples.layout(profile.columns()).receipt(Samples.content(sale), Samples.ENTRY))
                .toBytes();
        Paper paper = new PaperReader(profile).read(bytes).getFirst();
        Slip slip = Slip.of(paper);
        assertThat(slip.kind()).as(what).isEqualTo(Slip.Kind.RECEIPT);
        assertThat(slip.number()).as(what).isEqualTo(sale.receiptNumber().toString());
        assertThat(slip.total()).as(what).contains(sale.total());
        assertThat(slip.code()).as(what).contains(Samples.content(sale).ticket());
        assertThat(figures(paper)).as(what).isEqualTo(expected(sale));
    }

    /// All figures of a paper from top to bottom, in minor units.
    private static List<Long> figures(Paper paper) {
        List<Long> figures = new ArrayList<>();
        for (String line : paper.lines()) {
            Matcher matcher = FIGURES.matcher(line);
            while (matcher.find()) {
                figures.add(Long.parseLong(matcher.group().replaceAll("[.,]", "")));
            }
        }
        return figures;
    }

    private static List<Long> expected(Sale sale) {
        List<Money> figures = new ArrayList<>();
        sale.activeLines().forEach(line -> {
            if (!line.quantity().equals(Quantity.ONE)) {
                figures.add(line.unitPrice());
            }
            figures.add(line.extendedAmount());
        });
        figures.add(sale.total());
        sale.tenders().forEach(tender -> figures.add(tender.amountTendered()));
        if (!sale.changeDue().isZero()) {
            figures.add(sale.changeDue());
        }
        for (TaxTotal tax : sale.taxes()) {
            figures.add(tax.base());
            figures.add(tax.amount());
        }
        return figures.stream().map(Money::amountMinor).toList();
    }

    private static Sale randomSale(Random random, int number) {
        Samples.Cart cart = new Samples.Cart(Samples.store(), number);
        int lines = 1 + random.nextInt(12);
        boolean back = random.nextInt(8) == 0;
        for (int i = 0; i < lines; i++) {
            long thousandths =
                    random.nextBoolean() ? 1_000L * (1 + random.nextInt(30)) : 1_001L + random.nextInt(9_000);
            long price = random.nextInt(10) == 0 ? random.nextLong(2_000_000_000) : random.nextLong(500_000);
            String quantity = new Quantity(back ? -thousandths : thousandths).toString();
            cart.line(
                    "Artículo " + "x".repeat(random.nextInt(50)) + " nombre",
                    quantity,
                    price,
                    RATES.get(random.nextInt(4)));
        }
        return random.nextInt(3) == 0 && !back
                ? cart.card(1, "7").exactCash().sale()
                : cart.exactCash().sale();
    }

    @Test
    void aLateSaleCarriesItsBusinessDateAndItsOwnClock() {
        Words words = Words.in("es");
        assertThat(words.time(
                        java.time.Instant.parse("2026-11-22T03:30:00Z"), Samples.BUENOS_AIRES, Samples.BUSINESS_DATE))
                .isEqualTo("22/11/2026 00:30");
        assertThat(MoneyFormat.COMMA_DECIMAL.format(Money.of(1, Samples.ARS))).isEqualTo("0,01");
    }
}
