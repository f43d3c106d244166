package io.mostrador.printing.transport;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a printer is: `serial:/dev/ttyS0?baud=38400`, `usb:/dev/usb/lp0`, `tcp:host:9100`, `file:path`,
/// `virtual:directory`; each may say `answers=yes` or `answers=no`.
///
/// @param target device, `host:port`, file or directory
/// @param baud of a serial port
public record PrinterAddress(Scheme scheme, String target, int baud, AnswerPolicy answers) {
    private static final int DEFAULT_BAUD = 38_400;
    private static final int JETDIRECT_PORT = 9_100;
    private static final Pattern HOST_AND_PORT = Pattern.compile("(.+?)(?::(\\d{1,5}))?");

    /// The ways there are.
    public enum Scheme {
        SERIAL,
        USB,
        TCP,
        FILE,
        VIRTUAL
    }

    /// @throws IllegalArgumentException with a sentence that says what is wrong and what would be right
    public static PrinterAddress of(URI uri) {
        String text = uri.toString();
        String specific = uri.getSchemeSpecificPart();
        String part = specific.startsWith("//") ? specific.substring(2) : specific;
        int question = part.indexOf('?');
        String target = question < 0 ? part : part.substring(0, question);
        PrinterAddress address = new PrinterAddress(scheme(uri), target, DEFAULT_BAUD, AnswerPolicy.AUTO);
        if (target.isBlank()) {
            throw wrong(text, "says no device, host, file or directory");
        }
        String options = question < 0 ? "" : part.substring(question + 1);
        for (String option : options.split("&", 10)) {
            address = address.with(option, text);
        }
        if (address.scheme == Scheme.TCP) {
            address.port();
        }
        return address;
    }

    private static Scheme scheme(URI uri) {
        String name = uri.getScheme();
        return Arrays.stream(Scheme.values())
                .filter(scheme -> scheme.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> wrong(uri.toString(), "does not begin with serial:, usb:, tcp:, file: or virtual:"));
    }

    private PrinterAddress with(String option, String text) {
        if (option.isEmpty()) {
            return this;
        }
        if (scheme == Scheme.SERIAL && option.matches("baud=\\d{3,7}")) {
            return new PrinterAddress(scheme, target, Integer.parseInt(option.substring(5)), answers);
        }
        return switch (option) {
            case "answers=auto" -> new PrinterAddress(scheme, target, baud, AnswerPolicy.AUTO);
            case "answers=yes" -> new PrinterAddress(scheme, target, baud, AnswerPolicy.YES);
            case "answers=no" -> new PrinterAddress(scheme, target, baud, AnswerPolicy.NO);
            default -> throw wrong(text, "has an option nobody knows: " + option);
        };
    }

    /// Of `tcp:host:port`, without the port.
    public String host() {
        return hostAndPort().group(1);
    }

    /// Of `tcp:host:port`; 9100 when none is said.
    public int port() {
        String port = hostAndPort().group(2);
        int number = port == null ? JETDIRECT_PORT : Integer.parseInt(port);
        if (number < 1 || number > 65_535) {
            throw wrong("tcp:" + target, "has no port between 1 and 65535");
        }
        return number;
    }

    private Matcher hostAndPort() {
        Matcher parts = HOST_AND_PORT.matcher(target);
        if (!parts.matches()) {
            throw wrong("tcp:" + target, "is not tcp:host:port");
        }
        return parts;
    }

    private static IllegalArgumentException wrong(String text, String what) {
        return new IllegalArgumentException("printer address " + text + " " + what
                + "; like serial:/dev/ttyS0?baud=38400 or tcp:192.168.1.50:9100");
    }
}
