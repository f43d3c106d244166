package io.mostrador.launcher.cli.bench;

import picocli.CommandLine.Option;

/// `--seed`: the same seed makes the same choices.
final class SeedOption {
    @Option(names = "--seed", paramLabel = "N", description = "for the random choices, to try a failure again")
    private long seed = System.nanoTime();

    /// Says it first, so that it is known however the run ends.
    long told() {
        System.out.println("from seed " + seed);
        return seed;
    }
}
