package io.mostrador.launcher.cli;

import io.mostrador.db.DataDirectory;
import io.mostrador.launcher.CommandFailure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `key recovery-code|recover|renew`
@Command(
        name = "key",
        description = {
            "What the till keeps is sealed. Its key is not in the data folder but in the user's settings (or where"
                    + " MOSTRADOR_KEYS says); without it nothing can be read, and no backup or mirror either.",
            "So keep the recovery code on paper, in the safe."
        },
        mixinStandardHelpOptions = true,
        subcommands = {KeyCommand.RecoveryCode.class, KeyCommand.Recover.class, KeyCommand.Renew.class})
final class KeyCommand {
    private static DataDirectory directory(DataOption data) {
        if (!Files.isDirectory(data.path().resolve("journal"))) {
            throw new CommandFailure("There is no till in " + data.path() + "; name the till's folder with --data");
        }
        return new DataDirectory(data.path());
    }

    @Command(
            name = "recovery-code",
            description = "Shows the code that opens the till on any machine. Write it down; show it to nobody.",
            mixinStandardHelpOptions = true)
    static final class RecoveryCode implements Callable<Integer> {
        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException {
            System.out.println(directory(data).recoveryCode());
            return 0;
        }
    }

    @Command(
            name = "recover",
            description = "Brings the key back from the recovery code, as on a new machine.",
            mixinStandardHelpOptions = true)
    static final class Recover implements Callable<Integer> {
        @Mixin
        private DataOption data = new DataOption();

        @Parameters(
                arity = "0..1",
                paramLabel = "CODE",
                description = "read from standard input when it is left out, so that no history has it")
        private String code = "";

        @Override
        public Integer call() throws IOException {
            DataDirectory directory = directory(data);
            recover(directory, code);
            System.out.println("The key is back in " + directory.keys().describe());
            return 0;
        }
    }

    /// @param code read from standard input when it is empty
    static void recover(DataDirectory directory, String code) throws IOException {
        try {
            directory.recover(code.isEmpty() ? readLine() : code);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(String.valueOf(e.getMessage()), e);
        }
    }

    private static String readLine() throws IOException {
        System.err.println("The recovery code:");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = in.readLine();
        return line == null ? "" : line;
    }

    @Command(
            name = "renew",
            description = "Makes new keys for all that is written from the next start on. The recovery code stays.",
            mixinStandardHelpOptions = true)
    static final class Renew implements Callable<Integer> {
        @Mixin
        private DataOption data = new DataOption();

        @Override
        public Integer call() throws IOException {
            directory(data).renewKeys();
            System.out.println("New keys are used from the next start on; its database is made anew then");
            return 0;
        }
    }
}
