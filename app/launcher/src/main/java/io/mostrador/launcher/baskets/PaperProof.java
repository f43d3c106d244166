package io.mostrador.launcher.baskets;

import io.mostrador.domain.returns.ReceiptTicket;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.printing.document.ReceiptLayout;
import io.mostrador.register.port.Forced;
import io.mostrador.register.port.PrintJob;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Adds up the figures a customer reads on the paper, as plain text.
final class PaperProof {
    private static final int COLUMNS = 48;
    private static final UUID TILL = new UUID(7, 7);
    private static final Forced ENTRY = new Forced(1, "0".repeat(64));
    private static final Pattern LAST_FIGURE = Pattern.compile("(?:^|\\s)(-?[0-9][0-9.,]*)$");
    private static final Pattern LAST_TWO = Pattern.compile("\\s(-?[0-9][0-9.,]*)\\s+(-?[0-9][0-9.,]*)$");
    private static final Pattern PACK = Pattern.compile("  (Contiene|Contains) .*");
    /// Nobody checks the signature here.
    private static final int SIGNATURE_BYTES = 64;

    private final ReceiptLayout layout;

    PaperProof(StoreProfile store) {
        layout = new ReceiptLayout(store, COLUMNS);
    }

    /// @throws Broken when the figures on the paper do not add up, or are not the sale's
    void prove(Sale sale) {
        List<String> text = layout.receipt(new PrintJob.Content.Receipt(sale, ticket(sale)), ENTRY)
                .asText();
        boolean included = sale.taxPolicy().prices() == PriceBasis.TAX_INCLUDED;
        int strong = text.indexOf("=".repeat(COLUMNS));
        int total = strong + 1;
        List<String> above = text.subList(0, strong);
        String light = "-".repeat(COLUMNS);
        int end = included ? strong : above.lastIndexOf(light);
        int begin = above.subList(0, end).lastIndexOf(light) + 1;
        long onTotal = figure(text.get(total));
        Broken.unlessEqual("the total on paper", onTotal, sale.total().amountMinor());
        long lines = sum(text.subList(begin, end));
        if (included) {
            Broken.unlessEqual("the lines on paper", lines, onTotal);
        } else {
            Broken.unlessEqual("the net on paper", figure(text.get(end + 1)), lines);
            Broken.unlessEqual("net and taxes on paper", sum(text.subList(end + 1, strong)), onTotal);
        }
        List<String> below = text.subList(total + 2, text.size());
        tenders(sale, below, onTotal);
        if (included) {
            taxes(sale, below);
        }
    }

    /// The code of the receipt.
    static SignedTicket ticket(Sale sale) {
        return SignedTicket.sign(ReceiptTicket.of(sale, TILL), _ -> new byte[SIGNATURE_BYTES]);
    }

    /// In order: the rounding, the tenders, the change. What foreign cash counts for, and what is left on a
    /// code, is no amount of its own.
    private static void tenders(Sale sale, List<String> below, long total) {
        List<Long> figures = below.stream()
                .filter(line -> !line.startsWith(" ")
                        && !line.contains(" x ")
                        && LAST_FIGURE.matcher(line).find())
                .limit(sale.tenders().size() + 2L)
                .map(PaperProof::anyFigure)
                .toList();
        int next = 0;
        long due = total;
        if (!sale.rounding().isZero()) {
            due += figures.get(next++);
        }
        long tendered = 0;
        for (int i = 0; i < sale.tenders().size(); i++) {
            tendered += figures.get(next++);
        }
        if (!sale.changeDue().isZero()) {
            tendered -= figures.get(next);
        }
        Broken.unlessEqual("tenders less change on paper", tendered, due);
    }

    /// The table behind the first empty line: base and amount of each tax, in one line or two.
    private static void taxes(Sale sale, List<String> below) {
        List<Long> figures = new ArrayList<>();
        int heading = below.indexOf("") + 1;
        for (String line : below.subList(heading + 1, below.size())) {
            Matcher two = LAST_TWO.matcher(line);
            if (two.find()) {
                figures.add(minor(two.group(1)));
                figures.add(minor(two.group(2)));
            } else if (LAST_FIGURE.matcher(line).find()) {
                figures.add(figure(line));
            }
            if (figures.size() >= 2 * sale.taxes().size()) {
                break;
            }
        }
        List<Long> expected = new ArrayList<>();
        for (TaxTotal tax : sale.taxes()) {
            expected.add(tax.base().amountMinor());
            expected.add(tax.amount().amountMinor());
        }
        Broken.unlessEqual("the taxes on paper", figures, expected);
    }

    /// How many are in a pack is no amount.
    private static long sum(List<String> lines) {
        return lines.stream()
                .filter(line -> !PACK.matcher(line).matches())
                .mapToLong(PaperProof::anyFigure)
                .sum();
    }

    /// The figure at the end of a line, zero where there is none.
    private static long anyFigure(String line) {
        Matcher figure = LAST_FIGURE.matcher(line);
        return figure.find() ? minor(figure.group(1)) : 0;
    }

    private static long figure(String line) {
        Broken.unless(LAST_FIGURE.matcher(line).find(), "no figure on paper: " + line);
        return anyFigure(line);
    }

    /// Amounts have all their decimals on paper, so the digits are the minor units.
    private static long minor(String figure) {
        return Long.parseLong(figure.replaceAll("[.,]", ""));
    }
}
