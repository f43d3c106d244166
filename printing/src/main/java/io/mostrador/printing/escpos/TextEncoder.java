package io.mostrador.printing.escpos;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/// Writes text in a printer's table, one byte a character, and never a control byte. A character the table does
/// not hold becomes its nearest letter (`ő` -> `o`, `’` -> `'`) or `?`, and is counted.
final class TextEncoder {
    private static final byte UNKNOWN = '?';
    private static final Map<Integer, Character> NEAREST = Map.ofEntries(
            Map.entry((int) '‘', '\''),
            Map.entry((int) '’', '\''),
            Map.entry((int) '“', '"'),
            Map.entry((int) '”', '"'),
            Map.entry((int) '–', '-'),
            Map.entry((int) '—', '-'),
            Map.entry((int) '−', '-'),
            Map.entry((int) '•', '*'),
            Map.entry((int) '─', '-'),
            Map.entry((int) '═', '='));

    private final CharsetEncoder encoder;
    private int replaced;

    TextEncoder(CodeTable table) {
        encoder = table.charset()
                .newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .onMalformedInput(CodingErrorAction.REPORT);
    }

    int replaced() {
        return replaced;
    }

    /// The bytes of a line as the layout set it. Composed and stripped here once more: this is the last guard
    /// before the printer, whoever made the document.
    byte[] encode(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length());
        Normalizer.normalize(line, Normalizer.Form.NFC)
                .codePoints()
                .filter(character -> character >= ' ' && !Character.isISOControl(character))
                .forEach(character -> bytes.write(encode(character)));
        return bytes.toByteArray();
    }

    /// A rule is drawn by the table's own line where it has one; that is no replacement.
    byte[] encodeRule(char line, char plain, int columns) {
        byte[] bytes = new byte[columns];
        Arrays.fill(bytes, tryEncode(line) >= 0 ? (byte) tryEncode(line) : (byte) plain);
        return bytes;
    }

    private int encode(int character) {
        int direct = tryEncode(character);
        if (direct >= 0) {
            return direct;
        }
        replaced++;
        Character nearest = NEAREST.get(character);
        int substitute = nearest != null ? tryEncode(nearest) : tryEncode(baseLetter(character));
        return substitute >= 0 ? substitute : UNKNOWN;
    }

    /// The letter without its marks; the character itself when it has none.
    private static int baseLetter(int character) {
        return Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKD)
                .codePointAt(0);
    }

    /// The byte of a character, or -1 when the table does not hold it.
    private int tryEncode(int character) {
        if (character < 0x7f) {
            return character;
        }
        try {
            ByteBuffer bytes = encoder.encode(CharBuffer.wrap(Character.toChars(character)));
            int value = bytes.get(0) & 0xff;
            return bytes.remaining() == 1 && value >= 0x80 ? value : -1;
        } catch (CharacterCodingException e) {
            // The table does not hold it: the answer, not an error.
            return -1;
        }
    }
}
