package io.mostrador.domain.country;

/// A country pack that cannot be read; the message is one line that begins with file and line:
/// `AR.properties:12: ...`, with line 0 for what is missing.
public final class CountryPackException extends IllegalArgumentException {
    CountryPackException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem.lines().findFirst().orElse(problem));
    }
}
