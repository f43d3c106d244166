package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.ITEM;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.ItemTraits;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Quantity;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/// The columns of an item that say what selling it asks for: the tenth and the nine after it.
final class TraitColumns {
    private TraitColumns() {}

    static ItemTraits of(Record row, Currency currency) {
        String[] attributes = row.get(ITEM.ATTRIBUTES);
        return new ItemTraits(
                row.get(ITEM.MINIMUM_AGE),
                row.get(ITEM.SERIAL_REQUIRED),
                code(row.get(ITEM.DEPOSIT_CODE)),
                code(row.get(ITEM.PARENT_CODE)),
                attributes == null ? List.of() : List.of(attributes),
                pack(row.get(ITEM.PACK_OF), row.get(ITEM.PACK_CONTENTS_THOUSANDTHS), row.get(ITEM.PACK_UNIT)),
                parts(Stream.ofNullable(row.get(ITEM.PARTS)).flatMap(Arrays::stream)),
                choices(Stream.ofNullable(row.get(ITEM.CHOICES)).flatMap(Arrays::stream), currency));
    }

    static ItemTraits of(ResultSet row, Currency currency) throws SQLException {
        return new ItemTraits(
                row.getInt(10),
                row.getBoolean(11),
                code(row.getString(12)),
                code(row.getString(13)),
                attributes(row.getArray(14)),
                pack(row.getString(15), row.getObject(16, Long.class), row.getString(17)),
                parts(attributes(row.getArray(18)).stream()),
                choices(attributes(row.getArray(19)).stream(), currency));
    }

    private static @Nullable PackOf pack(@Nullable String code, @Nullable Long contents, @Nullable String unit) {
        return code == null || contents == null || unit == null
                ? null
                : new PackOf(new ScanCode(code), new Quantity(contents), unit);
    }

    private static List<BundlePart> parts(Stream<String> texts) {
        return texts.map(BundlePart::parse).toList();
    }

    private static List<ChoiceGroup> choices(Stream<String> texts, Currency currency) {
        return texts.map(text -> ChoiceGroup.parse(text, currency)).toList();
    }

    static String @Nullable [] choices(ItemTraits traits) {
        return traits.choices().isEmpty()
                ? null
                : traits.choices().stream().map(ChoiceGroup::toString).toArray(String[]::new);
    }

    static String @Nullable [] parts(ItemTraits traits) {
        return traits.parts().isEmpty()
                ? null
                : traits.parts().stream().map(BundlePart::toString).toArray(String[]::new);
    }

    private static List<String> attributes(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    static String @Nullable [] attributes(ItemTraits traits) {
        return traits.attributes().isEmpty() ? null : traits.attributes().toArray(String[]::new);
    }

    static @Nullable String text(@Nullable ScanCode code) {
        return code == null ? null : code.value();
    }

    private static @Nullable ScanCode code(@Nullable String text) {
        return text == null ? null : new ScanCode(text);
    }
}
