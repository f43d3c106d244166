package io.mostrador.launcher.bench;

import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.launcher.measure.Latencies;
import io.mostrador.register.UuidV7;
import io.mostrador.register.port.IdSource;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// From the tender key to the sale being on the disk, through the real register, against SQLite with synchronous
/// FULL storing the same rows and against a bare forced append of as many bytes.
final class DurableSaleBench implements Benchmark {
    private static final int WARM_UP = 1_500;
    private static final int ROUNDS = 3_000;
    /// The bytes of a five-line sale in the journal.
    private static final int ENTRY_BYTES = 2_048;

    private final IdSource ids = new UuidV7(InstantSource.system(), new SecureRandom());
    private long number;

    @Override
    public String name() {
        return "durable-sale";
    }

    @Override
    public List<BenchRow> run(Path folder) throws Exception {
        try (BenchTill till = BenchTill.open(folder.resolve("till"));
                SqliteSales sqlite = new SqliteSales(folder.resolve("peer.sqlite"));
                ForcedAppend append = new ForcedAppend(folder.resolve("bare"), ENTRY_BYTES)) {
            till.prepareSale();
            till.pay();
            Sale pattern = till.lastSale();
            List<Latencies> times = Turns.measure(
                    WARM_UP,
                    ROUNDS,
                    till::sell,
                    () -> {
                        Sale sale = another(pattern);
                        return Turns.timed(() -> sqlite.store(sale)).nanos();
                    },
                    Turns.timed(append::append));
            return List.of(
                    BenchRow.against("durable-sale", times.get(0), "sqlite-full", times.get(1)),
                    BenchRow.against("durable-sale-bare", times.get(0), "forced-append", times.get(2)));
        }
    }

    private Sale another(Sale sale) {
        number++;
        return new Sale(
                new SaleId(ids.next()),
                new ReceiptNumber("B1", number),
                sale.tillSessionId(),
                sale.businessDate(),
                sale.completedAt(),
                sale.zone(),
                sale.operatorId(),
                sale.operatorName(),
                sale.lines(),
                sale.taxPolicy(),
                sale.taxes(),
                sale.tenders(),
                sale.total(),
                sale.rounding(),
                sale.changeDue());
    }
}
