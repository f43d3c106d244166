package io.mostrador.launcher.demo;

import io.mostrador.domain.money.Money;
import io.mostrador.printing.virtual.Paper;
import io.mostrador.printing.virtual.PaperFolder;
import io.mostrador.printing.virtual.Slip;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keeps what the demo's printer cuts off, as pictures and as what they say.
final class DemoPapers implements Consumer<Paper> {
    private final PaperFolder folder;
    private final List<Slip> slips = new ArrayList<>();

    DemoPapers(Path directory) {
        folder = new PaperFolder(directory);
    }

    @Override
    public synchronized void accept(Paper paper) {
        folder.accept(paper);
        slips.add(Slip.of(paper));
    }

    /// Receipts on paper, without copies.
    synchronized long receiptCount() {
        return receipts().size();
    }

    /// Different numbers among them: less than the count when one was printed twice.
    synchronized long numberCount() {
        return receipts().stream().map(Slip::number).distinct().count();
    }

    /// The sum of their totals as a person would add them up.
    synchronized Money receiptTotal() {
        return receipts().stream()
                .map(slip -> slip.total().orElseThrow(() -> new IllegalStateException("a receipt without a total")))
                .reduce(Money.zero(DemoShop.CURRENCY), Money::plus);
    }

    synchronized long closingCount() {
        return slips.stream().filter(slip -> slip.kind() == Slip.Kind.Z_REPORT).count();
    }

    private List<Slip> receipts() {
        return slips.stream().filter(slip -> slip.kind() == Slip.Kind.RECEIPT).toList();
    }
}
