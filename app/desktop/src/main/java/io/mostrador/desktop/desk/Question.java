package io.mostrador.desktop.desk;

import io.mostrador.register.Command;
import io.mostrador.register.Refusal;

/// A scan that was not taken because something has to be known first.
///
/// @param asked what was submitted: the scan, maybe with an approval
/// @param place where it was to be answered
/// @param again submits it once more, with the answer
public record Question(Command asked, Refusal refusal, Place place, Again again) {
    /// Submits.
    @FunctionalInterface
    public interface Again {
        /// @param command the scan with what is known now
        /// @param place where the answer stands
        /// @param done runs once it was accepted
        void submit(Command command, Place place, Runnable done);
    }

    /// What was scanned.
    public Command.Scan scan() {
        return switch (asked) {
            case Command.Scan scan -> scan;
            case Command.SellExpired sell -> sell.scan();
            default -> throw new IllegalStateException("nothing was scanned: " + asked);
        };
    }

    /// Submits what was asked with another scan, approved as before.
    public void again(Command.Scan scan, Runnable done) {
        Command next = asked instanceof Command.SellExpired sell
                ? new Command.SellExpired(scan, sell.approver(), sell.pin())
                : scan;
        again.submit(next, Place.SHEET, done);
    }
}
