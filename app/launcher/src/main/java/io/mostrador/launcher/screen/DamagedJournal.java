package io.mostrador.launcher.screen;

import io.mostrador.db.Copy;
import io.mostrador.db.DataDirectory;
import io.mostrador.db.JournalRepair;
import io.mostrador.db.Mended;
import io.mostrador.db.StoreRefusedException;
import io.mostrador.db.journal.JournalDamagedException;
import io.mostrador.desktop.start.ProblemView.Answer;
import io.mostrador.desktop.start.ProblemView.Problem;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.till.TillCopies;
import io.mostrador.launcher.till.WorkstationSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/// What a person is asked when the journal is damaged, and what is done about it. Never anything by itself.
final class DamagedJournal {
    private final DataDirectory directory;
    private final WorkstationSettings settings;
    private final BiFunction<Problem, String, Answer> asking;
    private final Runnable repairing;

    /// @param asking shows a problem and its detail, and waits for the answer
    /// @param repairing shows that a repair is under way
    DamagedJournal(
            Path directory,
            WorkstationSettings settings,
            BiFunction<Problem, String, Answer> asking,
            Runnable repairing) {
        this.directory = new DataDirectory(directory);
        this.settings = settings;
        this.asking = asking;
        this.repairing = repairing;
    }

    /// @return whether it was repaired, and the till can be opened
    boolean offer(JournalDamagedException damage) {
        Problem problem = Problem.DAMAGED_DATA;
        String detail = String.valueOf(damage.getMessage());
        while (true) {
            Answer answer = asking.apply(problem, detail);
            if (answer == Answer.LEAVE) {
                return false;
            }
            repairing.run();
            try {
                Mended mended = repair(answer == Answer.REPAIR_OFFLINE);
                Answer _ = asking.apply(mended.newEpoch() ? Problem.PART_LOST : Problem.MENDED, mended.damage());
                return true;
            } catch (CommandFailure e) {
                problem = Problem.SERVER_AWAY;
                detail = String.valueOf(e.getMessage());
            } catch (StoreRefusedException | IOException e) {
                problem = Problem.BEYOND_REPAIR;
                detail = String.valueOf(e.getMessage());
            }
        }
    }

    private Mended repair(boolean offline) throws IOException {
        List<Copy> copies = TillCopies.of(directory, settings.mirror(), offline);
        return new JournalRepair(directory).repair(copies, Instant.now());
    }
}
