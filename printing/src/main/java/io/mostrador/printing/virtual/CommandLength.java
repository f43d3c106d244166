package io.mostrador.printing.virtual;

/// How long the command at a place is: what makes a stream of bytes a row of commands.
final class CommandLength {
    private CommandLength() {}

    /// Bytes of the command at `at`, 0 while its end has not come.
    static int at(byte[] bytes, int at) {
        int there = bytes.length - at;
        if (there < 1) {
            return 0;
        }
        int length = switch (bytes[at]) {
            case 0x1b -> there < 2 ? 2 : escape(bytes[at + 1]);
            case 0x1d -> there < 2 ? 2 : group(bytes, at, there);
            case 0x10 -> there < 2 ? 2 : bytes[at + 1] == 0x14 ? 5 : 3;
            case 0x1c -> 2;
            default -> 1;
        };
        return length <= there ? length : 0;
    }

    private static int escape(byte command) {
        return switch (command) {
            case 'p' -> 5;
            case '$', '\\', 'c' -> 4;
            case '!', '-', '3', 'E', 'J', 'M', 'R', 'a', 'd', 't', '{' -> 3;
            default -> 2;
        };
    }

    private static int group(byte[] bytes, int at, int there) {
        return switch (bytes[at + 1]) {
            case '!', 'B', 'H', 'I', 'a', 'f', 'h', 'r', 'w' -> 3;
            case 'L', 'P', 'W' -> 4;
            case 'V' -> there < 3 ? 3 : bytes[at + 2] == 'A' || bytes[at + 2] == 'B' ? 4 : 3;
            case '(' -> there < 5 ? 5 : 5 + word(bytes, at + 3);
            case 'v' -> there < 8 ? 8 : 8 + word(bytes, at + 4) * word(bytes, at + 6);
            default -> 2;
        };
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }
}
