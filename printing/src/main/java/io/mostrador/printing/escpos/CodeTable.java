package io.mostrador.printing.escpos;

import java.nio.charset.Charset;

/// A printer's character table: which bytes it knows, and under which number **this** printer keeps it (`ESC t
/// n`; the numbers differ from maker to maker).
///
/// @param charset a single-byte charset
/// @param number the argument of `ESC t`, 0 to 255
public record CodeTable(Charset charset, int number) {
    public CodeTable {
        if (number < 0 || number > 255) {
            throw new IllegalArgumentException("table number is a byte: " + number);
        }
    }

    public static CodeTable of(String charset, int number) {
        return new CodeTable(Charset.forName(charset), number);
    }
}
