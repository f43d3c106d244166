package io.mostrador.launcher.replay;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.register.port.Forced;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Writes one line a durable sale, flushed before the next begins: `sequence<TAB>sale_id<TAB>receipt_number<TAB>total`.
/// What stands here must be in the journal whatever happens next.
final class Acknowledgements implements AutoCloseable {
    private final BufferedWriter writer;

    private Acknowledgements(Writer writer) {
        this.writer = new BufferedWriter(writer);
    }

    /// Appends to `file`, so that runs on the same till add up.
    static Acknowledgements to(Path file) throws IOException {
        return new Acknowledgements(Files.newBufferedWriter(
                file, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    static Acknowledgements none() {
        return new Acknowledgements(Writer.nullWriter());
    }

    void sale(Forced forced, Sale sale) {
        try {
            writer.write(forced.sequence() + "\t" + sale.id() + "\t" + sale.receiptNumber() + "\t" + plain(sale.total())
                    + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the acknowledgements", e);
        }
    }

    static String plain(Money money) {
        return BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits())
                .toPlainString();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
