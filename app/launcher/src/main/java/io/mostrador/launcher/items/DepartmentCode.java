package io.mostrador.launcher.items;

import io.mostrador.domain.item.ScanCode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The code of a department: an item without a barcode, whose price is typed, that stands for all the goods of a
/// shelf that nobody labels. Made of its name, so that a second import finds it again: `DEPT-VERDULERIA`.
final class DepartmentCode {
    private static final String PREFIX = "DEPT-";
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^A-Z0-9]+");

    private DepartmentCode() {}

    static String of(String name) {
        String folded = ACCENTS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("");
        String code = PREFIX + OTHERS.matcher(folded.toUpperCase(Locale.ROOT)).replaceAll("-");
        return code.length() > ScanCode.MAX_LENGTH ? code.substring(0, ScanCode.MAX_LENGTH) : code;
    }
}
