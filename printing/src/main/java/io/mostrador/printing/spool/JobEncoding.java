package io.mostrador.printing.spool;

import io.mostrador.printing.document.ReceiptDocument;
import io.mostrador.printing.document.ReceiptLayout;
import io.mostrador.printing.escpos.EncodedJob;
import io.mostrador.printing.escpos.EscPosEncoder;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.register.port.PrintJob;
import io.mostrador.register.port.PrintJobKind;

/// Turns a stored job into the bytes of one kind of printer.
public final class JobEncoding {
    private final PrinterProfile profile;
    private final EscPosEncoder encoder;

    public JobEncoding(PrinterProfile profile) {
        this.profile = profile;
        this.encoder = new EscPosEncoder(profile);
    }

    /// The bytes of a job.
    public EncodedJob encode(PrintJob job) {
        return switch (job.content()) {
            case PrintJob.Content.Pulse() -> encoder.drawerPulse();
            case PrintJob.Content.Receipt receipt -> encoder.encode(document(job, receipt));
            case PrintJob.Content.AccountReceipt(var payment) ->
                encoder.encode(layout(job).account(payment, job.entry()));
            case PrintJob.Content.GiftCardReceipt(var load) ->
                encoder.encode(layout(job).giftCard(load, job.entry()));
            case PrintJob.Content.Closing(var report) ->
                encoder.encode(layout(job).closing(report, job.entry()));
        };
    }

    private ReceiptDocument document(PrintJob job, PrintJob.Content.Receipt receipt) {
        return job.kind() == PrintJobKind.RECEIPT_COPY
                ? layout(job).copy(receipt, job.entry())
                : layout(job).receipt(receipt, job.entry());
    }

    private ReceiptLayout layout(PrintJob job) {
        return new ReceiptLayout(job.store(), profile.columns());
    }

    EncodedJob resynchronize() {
        return encoder.resynchronize();
    }
}
