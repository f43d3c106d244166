package io.mostrador.launcher.cli;

import io.mostrador.domain.invoice.BusinessTerm;
import io.mostrador.domain.invoice.Contradiction;
import io.mostrador.domain.invoice.Difference;
import io.mostrador.domain.invoice.Invoice;
import io.mostrador.domain.invoice.InvoiceCheck;
import io.mostrador.launcher.invoice.InvoiceFile;
import io.mostrador.launcher.invoice.NoInvoiceException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `check totals`
@Command(
        name = "totals",
        description = {
            "Works out invoices of EN 16931 (UBL 2.1 Invoice or CreditNote, UN/CEFACT CII) from their lines, allowances"
                    + " and charges, and compares to the cent.",
            "Exit code: 0 all agree, 1 something differs or contradicts a rule, 2 a file is no such invoice."
        },
        mixinStandardHelpOptions = true)
final class CheckTotalsCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int NO_INVOICE = 2;
    private static final String ROW = "  %-7s %-16s %-18s %18s %18s %14s%n";

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "XML files, or folders with *.xml files")
    private List<Path> paths = new ArrayList<>();

    private final PrintStream out = System.out;
    private int agree;
    private int differ;
    private int noInvoice;

    @Override
    public Integer call() throws IOException {
        List<Path> files = files();
        for (Path file : files) {
            check(file);
        }
        if (files.isEmpty()) {
            System.err.println("There is no XML file there; name files, or folders that have some");
            return NO_INVOICE;
        }
        if (files.size() > 1) {
            out.printf(
                    "%,d files: %,d agree, %,d differ, %,d are no such invoice%n",
                    files.size(), agree, differ, noInvoice);
        }
        return noInvoice > 0 ? NO_INVOICE : differ > 0 ? DIFFERS : 0;
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                try (Stream<Path> inside = Files.walk(path)) {
                    inside.filter(Files::isRegularFile)
                            .filter(CheckTotalsCommand::isXml)
                            .sorted()
                            .forEach(files::add);
                }
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private static boolean isXml(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".xml");
    }

    private void check(Path file) {
        try {
            Invoice invoice = InvoiceFile.read(file);
            InvoiceCheck check = InvoiceCheck.of(invoice);
            if (check.agrees()) {
                agree++;
                out.printf(
                        "%s: agrees, %d lines, %s %s with VAT%n",
                        file,
                        invoice.lines().size(),
                        invoice.total(BusinessTerm.TOTAL_WITH_VAT).toPlainString(),
                        invoice.currency());
            } else {
                differ++;
                print(file, check);
            }
        } catch (NoInvoiceException e) {
            refuse(file, String.valueOf(e.getMessage()));
        } catch (ArithmeticException e) {
            refuse(file, "has amounts that are too large for money");
        } catch (IOException e) {
            refuse(file, "cannot be read; check the path and its rights");
        }
    }

    private void refuse(Path file, String clause) {
        noInvoice++;
        System.err.println(file + " " + clause);
    }

    private void print(Path file, InvoiceCheck check) {
        out.println(file + ": differs");
        if (!check.differences().isEmpty()) {
            out.printf(ROW, "term", "where", "", "document", "recomputed", "difference");
        }
        for (Difference each : check.differences()) {
            out.printf(
                    ROW,
                    each.term().code(),
                    each.where(),
                    each.term().words(),
                    each.stated().toPlainString(),
                    Difference.decimal(each.recomputed()).toPlainString(),
                    each.excess().toPlainString());
        }
        for (Contradiction each : check.contradictions()) {
            out.printf("  contradicts %s, %s: %s%n", each.rule(), each.where(), each.sentence());
        }
    }
}
