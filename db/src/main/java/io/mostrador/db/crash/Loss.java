package io.mostrador.db.crash;

import java.util.random.RandomGenerator;

/// How a power cut treats what was not forced.
///
/// @param kept of a hundred writes, how many reach the disk
/// @param torn of a hundred of those, how many only in part
/// @param sector bytes that are written whole or not at all
/// @param zeroed of a hundred lost sectors, how many become zero instead of keeping their old bytes
record Loss(RandomGenerator random, int kept, int torn, int sector, int zeroed) {
    /// One of many kinds; every fourth loses nothing, as when only the program was killed.
    static Loss any(RandomGenerator random) {
        if (random.nextInt(4) == 0) {
            return new Loss(random, 100, 0, 512, 0);
        }
        int[] shares = {0, 10, 50, 90, 100};
        return new Loss(
                random,
                shares[random.nextInt(shares.length)],
                random.nextBoolean() ? 0 : 50,
                random.nextBoolean() ? 512 : 4_096,
                random.nextBoolean() ? 0 : 30);
    }

    boolean keeps() {
        return random.nextInt(100) < kept;
    }

    boolean tears() {
        return random.nextInt(100) < torn;
    }

    boolean zeroes() {
        return random.nextInt(100) < zeroed;
    }
}
