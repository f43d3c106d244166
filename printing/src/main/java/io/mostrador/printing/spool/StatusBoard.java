package io.mostrador.printing.spool;

import io.mostrador.domain.sale.SaleId;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobState;
import io.mostrador.register.port.PrintQueue;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.PrinterStatus.Condition;
import io.mostrador.register.status.Signal;
import org.jspecify.annotations.Nullable;

/// Keeps the printer's badge true.
final class StatusBoard {
    private final PrintQueue queue;
    private final Signal<PrinterStatus> status;
    private Condition condition = Condition.OFFLINE;
    private @Nullable SaleId lastSale;
    private @Nullable PrintJobState lastState;

    StatusBoard(PrintQueue queue, Signal<PrinterStatus> status) {
        this.queue = queue;
        this.status = status;
    }

    void show(Condition newCondition) {
        condition = newCondition;
        publish();
    }

    /// How far a job came; a receipt's sale is shown, a pulse or report leaves the last sale alone.
    void show(PrintJob job, PrintJobState state, Condition newCondition) {
        if (job.content() instanceof PrintJob.Content.Receipt(var sale, var _)) {
            lastSale = sale.id();
            lastState = state;
        }
        show(newCondition);
    }

    /// When the queue itself fails: what was last counted stands.
    void showFailure() {
        condition = Condition.ERROR;
        status.set(new PrinterStatus(condition, status.value().waiting(), lastSale, lastState));
    }

    private void publish() {
        status.set(new PrinterStatus(condition, queue.waiting(), lastSale, lastState));
    }
}
