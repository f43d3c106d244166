package io.mostrador.launcher.items;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of an item file that say what selling an item asks for, each by its position, -1 where the
/// file has none.
record TraitColumns(
        int minimumAge, int serial, int deposit, int parent, int attributes, PackColumns pack, int parts, int choices) {
    private static final Pattern BETWEEN = Pattern.compile("[|]");
    private static final Pattern YEARS = Pattern.compile("\\d{1,2}");

    static TraitColumns of(TableFile table) {
        return new TraitColumns(
                table.column("minimum_age", "edad_minima", "edad mínima").orElse(-1),
                table.column("serial", "serie").orElse(-1),
                table.column("deposit", "envase").orElse(-1),
                table.column("variant_of", "variante_de").orElse(-1),
                table.column("attributes", "atributos").orElse(-1),
                PackColumns.of(table),
                table.column("parts", "partes", "compuesto_de").orElse(-1),
                table.column("choices", "opciones").orElse(-1));
    }

    ItemTraits traits(List<String> fields, Currency currency) throws RowProblem {
        List<String> values = attributes(at(fields, attributes));
        ScanCode parentCode = code("code of the parent", at(fields, parent));
        if (parentCode != null && values.isEmpty()) {
            throw new RowProblem("a variant needs attributes, such as M|azul");
        }
        PackOf packed = pack.pack(fields);
        try {
            return traits(fields, values, parentCode, packed).withChoices(choices(at(fields, choices), currency));
        } catch (IllegalArgumentException e) {
            throw new RowProblem(String.valueOf(e.getMessage()));
        }
    }

    private ItemTraits traits(
            List<String> fields, List<String> values, @Nullable ScanCode parentCode, @Nullable PackOf packed)
            throws RowProblem {
        return new ItemTraits(
                age(at(fields, minimumAge)),
                isSerial(at(fields, serial)),
                code("code of the deposit", at(fields, deposit)),
                parentCode,
                values,
                packed,
                parts(at(fields, parts)),
                List.of());
    }

    private static List<ChoiceGroup> choices(String text, Currency currency) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(BETWEEN.split(text, -1))
                        .map(group -> ChoiceGroup.parse(group, currency))
                        .toList();
    }

    private static List<BundlePart> parts(String text) throws RowProblem {
        try {
            return text.isEmpty()
                    ? List.of()
                    : Stream.of(BETWEEN.split(text, -1)).map(BundlePart::parse).toList();
        } catch (IllegalArgumentException e) {
            throw new RowProblem("parts are codes with | between them, each with a quantity and * before it if there"
                    + " are more, such as 7790001|2*7790002, not '" + text + "'");
        }
    }

    static String at(List<String> fields, int index) {
        return index >= 0 && index < fields.size() ? fields.get(index).strip() : "";
    }

    private static int age(String text) throws RowProblem {
        if (text.isEmpty()) {
            return 0;
        }
        if (!YEARS.matcher(text).matches()) {
            throw new RowProblem("the minimum age must be a number of years, not '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    private static boolean isSerial(String text) throws RowProblem {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "no", "0" -> false;
            case "yes", "si", "sí", "1" -> true;
            default -> throw new RowProblem("serial must be 'yes' or 'no', not '" + text + "'");
        };
    }

    static @Nullable ScanCode code(String what, String text) throws RowProblem {
        if (!text.isEmpty() && !ScanCode.isValid(text)) {
            throw new RowProblem("the " + what + " must have 1 to " + ScanCode.MAX_LENGTH + " plain characters");
        }
        return text.isEmpty() ? null : new ScanCode(text);
    }

    private static List<String> attributes(String text) throws RowProblem {
        List<String> values = text.isEmpty()
                ? List.of()
                : Stream.of(BETWEEN.split(text, -1)).map(String::strip).toList();
        boolean fit = values.size() <= ItemTraits.MAX_ATTRIBUTES
                && values.stream()
                        .allMatch(value -> !value.isEmpty() && value.length() <= ItemTraits.MAX_ATTRIBUTE_LENGTH);
        if (!fit) {
            throw new RowProblem("attributes are up to " + ItemTraits.MAX_ATTRIBUTES + ", of 1 to "
                    + ItemTraits.MAX_ATTRIBUTE_LENGTH + " characters each, with | between them");
        }
        return values;
    }
}
