package io.mostrador.launcher.bench;

import java.nio.file.Path;
import java.util.List;

/// Something that can be measured by name.
public interface Benchmark {
    String name();

    /// @param folder empty, on the disk to be measured, deleted afterwards
    List<BenchRow> run(Path folder) throws Exception;

    /// All there are, in the order of the table.
    static List<Benchmark> all() {
        return List.of(
                new DurableSaleBench(),
                new ItemBench(),
                new PromotionsBench(),
                new ScanToFrameBench(),
                new ColdStartBench());
    }
}
