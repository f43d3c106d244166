package io.mostrador.printing.escpos;

import java.util.List;

/// A job as a printer takes it.
///
/// @param commands in order; each is whole, so that a status question may stand between two of them, never in
/// one
/// @param replacedCharacters how many characters the printer's table does not hold; each stands on the paper as
/// the nearest letter or `?`
public record EncodedJob(List<byte[]> commands, int replacedCharacters) {
    public EncodedJob {
        commands = List.copyOf(commands);
    }

    public int length() {
        return commands.stream().mapToInt(command -> command.length).sum();
    }

    public byte[] toBytes() {
        byte[] all = new byte[length()];
        int at = 0;
        for (byte[] command : commands) {
            System.arraycopy(command, 0, all, at, command.length);
            at += command.length;
        }
        return all;
    }
}
