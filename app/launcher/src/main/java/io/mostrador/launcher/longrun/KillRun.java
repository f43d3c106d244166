package io.mostrador.launcher.longrun;

import io.mostrador.launcher.sold.Acknowledgements;
import io.mostrador.launcher.sold.SalesCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

/// Starts the real program again and again on one data directory and kills it at random moments: while it sells,
/// while it starts on what the kill before left, while it rebuilds its database, imports, or closes the till and
/// itself. Every sale it acknowledged must be there once and whole, in the journal and in the database.
public final class KillRun {
    private static final int LOOK_EVERY = 25;
    private static final int MOST_SALES = 15;
    private static final long SALE_NANOS = TimeUnit.MILLISECONDS.toNanos(60);

    private final Path data;
    private final Path acks;
    private final KillFiles files;
    private final KilledProgram program;
    private final SplittableRandom random;
    private final Map<Place, Integer> places = new EnumMap<>(Place.class);
    /// From touching the till to the first sale, as it was the last time: as long as a recovery may take.
    private long startNanos;
    /// From the last sale to the program's end, as it was the last time it ended by itself.
    private long closeNanos = TimeUnit.MILLISECONDS.toNanos(500);

    /// What a killed program was doing.
    public enum Place {
        /// It sold.
        SALE,
        /// It had begun to open what the kill before left, and had not sold yet.
        START,
        /// The same, to make the database anew.
        REBUILD,
        /// The same, to import items.
        IMPORT,
        /// All was sold: it closed the till, or its files.
        CLOSE
    }

    /// @param folder for everything, empty
    /// @throws IOException when the files cannot be written
    public KillRun(Path folder, long seed) throws IOException {
        data = folder.resolve("till");
        acks = folder.resolve("acks.tsv");
        random = new SplittableRandom(seed);
        files = KillFiles.write(folder, random);
        program = new KilledProgram(folder, data);
    }

    /// @param kills of programs that were running; one that had ended by itself, or had not touched the till
    /// yet, is not
    /// counted
    /// @param check of everything, at the end or where something was wrong first
    public record Report(int kills, Map<Place, Integer> places, SalesCheck check) {
        public Report {
            places = Map.copyOf(places);
        }

        public int at(Place place) {
            return places.getOrDefault(place, 0);
        }

        /// Kills of programs that had begun to recover a killed till and had not got on to anything else.
        public int inRecovery() {
            return at(Place.START) + at(Place.REBUILD);
        }
    }

    /// @param progress told how many kills so far
    public Report run(int times, IntConsumer progress) throws IOException, InterruptedException {
        program.train(files);
        int kills = 0;
        SalesCheck check;
        do {
            int until = Math.min(times, kills + LOOK_EVERY);
            // After a look, which opens and closes the till, a start recovers nothing.
            boolean killed = false;
            while (kills < until) {
                killed = turn(killed ? random.nextInt(10) : 9);
                kills += killed ? 1 : 0;
                progress.accept(kills);
            }
            check = SalesCheck.of(data, acks);
        } while (kills < times && check.problems().isEmpty());
        return new Report(kills, places, check);
    }

    private boolean turn(int die) throws IOException, InterruptedException {
        Optional<Place> place = switch (die) {
            case 0, 1, 2 -> start();
            case 3 -> tool(Place.REBUILD, "rebuild");
            case 4 -> tool(Place.IMPORT, "import", files.items().toString());
            case 5 -> close();
            default -> sale();
        };
        place.ifPresent(found -> places.merge(found, 1, Integer::sum));
        return place.isPresent();
    }

    private Optional<Place> sale() throws IOException, InterruptedException {
        long before = Acknowledgements.count(acks);
        // Only the first time there is anything to create.
        replay(before == 0 ? new String[] {"--create-items"} : new String[0]);
        program.awaitTouch();
        long touched = System.nanoTime();
        program.await(() -> Acknowledgements.count(acks) > before);
        startNanos = System.nanoTime() - touched;
        long sales = before + 1 + random.nextInt(MOST_SALES);
        program.await(() -> Acknowledgements.count(acks) >= sales);
        return killed(SALE_NANOS, Place.SALE);
    }

    private Optional<Place> start() throws IOException, InterruptedException {
        long before = Acknowledgements.count(acks);
        if (random.nextInt(5) == 0) {
            // It died: the till makes it anew, from the newest snapshot if there is one.
            Files.deleteIfExists(data.resolve("till.mv.db"));
        }
        replay();
        program.awaitTouch();
        return killed(startNanos, Place.START)
                .map(place -> Acknowledgements.count(acks) == before ? place : Place.SALE);
    }

    private Optional<Place> tool(Place place, String command, String... more) throws IOException, InterruptedException {
        program.start(command, more);
        program.awaitTouch();
        return killed(startNanos, place);
    }

    private Optional<Place> close() throws IOException, InterruptedException {
        int count = 1 + random.nextInt(3);
        long last = Acknowledgements.count(acks) + count;
        replay("--close", "--count", Integer.toString(count));
        program.await(() -> Acknowledgements.count(acks) >= last);
        long sold = System.nanoTime();
        Optional<Place> place = killed(closeNanos, Place.CLOSE);
        if (place.isEmpty()) {
            closeNanos = System.nanoTime() - sold;
        }
        return place;
    }

    private Optional<Place> killed(long withinNanos, Place place) throws InterruptedException {
        return program.killAfter(random.nextLong(withinNanos)) ? Optional.of(place) : Optional.empty();
    }

    private void replay(String... more) throws IOException {
        program.start("replay", files.replay(acks, more));
    }
}
