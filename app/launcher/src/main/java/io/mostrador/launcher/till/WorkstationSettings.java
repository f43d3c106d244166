package io.mostrador.launcher.till;

import io.mostrador.domain.code.CodeRules;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.sync.client.terminal.NexoAddress;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// What belongs to this machine and not to the shop: its printer, how its screen looks, where the second copy of
/// the journal is, which labels its scale prints. Kept as `workstation.properties` in the data directory.
///
/// @param printer where the receipt printer is, null when there is none
/// @param paper width in millimetres, 80 or 58
/// @param theme `light` or `dark`
/// @param language of the screens, `es` or `en`
/// @param mirror the folder for the second copy of the journal, absolute; null when there is none
/// @param mirrorRequired whether this till must have its mirror
/// @param codes what the shop's own codes look like, as [CodeRules#parse] reads it; empty for none
/// @param terminal where the payment terminal is, as [NexoAddress#parse] reads it; empty for none
/// @param suspension how long suspended sales wait, as [SuspensionPolicy#parse] reads it
public record WorkstationSettings(
        @Nullable URI printer,
        int paper,
        String theme,
        String language,
        @Nullable Path mirror,
        boolean mirrorRequired,
        String codes,
        String terminal,
        String suspension) {
    /// Its name in the data directory.
    public static final String FILE = "workstation.properties";

    private static final WorkstationSettings STANDARD =
            new WorkstationSettings(null, 80, "light", "es", null, false, "", "", "none");

    public WorkstationSettings {
        if (paper != 80 && paper != 58) {
            throw new CommandFailure("The paper must be 80 or 58 mm wide, not " + paper);
        }
        if (!theme.equals("light") && !theme.equals("dark")) {
            throw new CommandFailure("The theme must be light or dark, not " + theme);
        }
        if (!language.equals("es") && !language.equals("en")) {
            throw new CommandFailure("The language must be es or en, not " + language);
        }
        if (mirror != null && !mirror.isAbsolute()) {
            throw new CommandFailure("The mirror must be the full path of a folder, not '" + mirror + "'");
        }
        if (mirrorRequired && mirror == null) {
            throw new CommandFailure("A mirror is required but none is named");
        }
        requireRules(codes);
        requireAddress(terminal);
        requirePolicy(suspension);
    }

    private static void requirePolicy(String suspension) {
        try {
            SuspensionPolicy.parse(suspension);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure("Suspended sales: " + e.getMessage() + "; try close, 24 or none", e);
        }
    }

    private static void requireAddress(String terminal) {
        try {
            if (!terminal.isEmpty()) {
                NexoAddress.parse(terminal);
            }
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    "'" + terminal + "' is no terminal's address: " + e.getMessage() + "; try 192.168.1.60:9000", e);
        }
    }

    private static void requireRules(String codes) {
        try {
            CodeRules.parse(codes);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(
                    "'" + codes + "' does not say how codes look: " + e.getMessage()
                            + "; try 21IIIIIWWWWWC,22IIIIIPPPPPC,loyalty=CL-",
                    e);
        }
    }

    /// The settings of a data directory, the standard ones when it has none.
    public static WorkstationSettings load(Path dataDirectory) {
        Path file = dataDirectory.resolve(FILE);
        if (!Files.exists(file)) {
            return STANDARD;
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return of(properties);
        } catch (IOException | IllegalArgumentException | CommandFailure e) {
            throw new CommandFailure("Cannot use " + file + ": " + e.getMessage() + "; mend or remove it", e);
        }
    }

    private static WorkstationSettings of(Properties properties) {
        return new WorkstationSettings(
                Optional.ofNullable(properties.getProperty("printer"))
                        .filter(uri -> !uri.isBlank())
                        .map(URI::create)
                        .orElse(null),
                Integer.parseInt(properties.getProperty("paper", "80").strip()),
                properties.getProperty("theme", STANDARD.theme()),
                properties.getProperty("language", STANDARD.language()),
                Optional.ofNullable(properties.getProperty("mirror"))
                        .map(Path::of)
                        .orElse(null),
                isRequired(properties.getProperty("mirror.required", "false").strip()),
                properties.getProperty("codes", STANDARD.codes()).strip(),
                properties.getProperty("terminal", STANDARD.terminal()).strip(),
                properties
                        .getProperty("suspended.expire", STANDARD.suspension())
                        .strip());
    }

    /// A `yes` must not quietly mean no.
    private static boolean isRequired(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CommandFailure("mirror.required must be true or false, not " + text);
        };
    }

    /// Keeps the settings for the next start.
    public void save(Path dataDirectory) {
        Properties properties = new Properties();
        if (printer != null) {
            properties.setProperty("printer", printer.toString());
        }
        properties.setProperty("paper", Integer.toString(paper));
        properties.setProperty("theme", theme);
        properties.setProperty("language", language);
        if (mirror != null) {
            properties.setProperty("mirror", mirror.toString());
            properties.setProperty("mirror.required", Boolean.toString(mirrorRequired));
        }
        if (!codes.isEmpty()) {
            properties.setProperty("codes", codes);
        }
        if (!terminal.isEmpty()) {
            properties.setProperty("terminal", terminal);
        }
        if (!suspension.equals(STANDARD.suspension())) {
            properties.setProperty("suspended.expire", suspension);
        }
        Path file = dataDirectory.resolve(FILE);
        try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(writer, "Mostrador: this machine's own settings");
        } catch (IOException e) {
            throw new CommandFailure("Cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    public WorkstationSettings withPrinter(@Nullable URI newPrinter) {
        return new WorkstationSettings(
                newPrinter, paper, theme, language, mirror, mirrorRequired, codes, terminal, suspension);
    }

    public WorkstationSettings withPaper(int newPaper) {
        return new WorkstationSettings(
                printer, newPaper, theme, language, mirror, mirrorRequired, codes, terminal, suspension);
    }

    public WorkstationSettings withLook(String newTheme, String newLanguage) {
        return new WorkstationSettings(
                printer, paper, newTheme, newLanguage, mirror, mirrorRequired, codes, terminal, suspension);
    }

    /// @param required only with a mirror
    public WorkstationSettings withMirror(@Nullable Path newMirror, boolean required) {
        return new WorkstationSettings(
                printer, paper, theme, language, newMirror, required, codes, terminal, suspension);
    }

    public WorkstationSettings withCodes(String newCodes) {
        return new WorkstationSettings(
                printer, paper, theme, language, mirror, mirrorRequired, newCodes, terminal, suspension);
    }

    public WorkstationSettings withTerminal(String newTerminal) {
        return new WorkstationSettings(
                printer, paper, theme, language, mirror, mirrorRequired, codes, newTerminal, suspension);
    }

    public WorkstationSettings withSuspension(String newSuspension) {
        return new WorkstationSettings(
                printer, paper, theme, language, mirror, mirrorRequired, codes, terminal, newSuspension);
    }
}
