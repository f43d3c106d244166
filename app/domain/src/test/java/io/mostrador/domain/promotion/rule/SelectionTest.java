package io.mostrador.domain.promotion.rule;

import static io.mostrador.domain.promotion.Leaflet.line;
import static io.mostrador.domain.promotion.Leaflet.weighed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.Leaflet;
import io.mostrador.domain.promotion.rule.Selection.WeighedGoods;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SelectionTest {
    private static List<String> covered(Selection selection) {
        return List.of("a1", "a2", "b1", "c1").stream()
                .filter(item -> selection.covers(line(1, item, 1, 100)))
                .toList();
    }

    @Test
    void coversItsItemsItsCategoriesOrEverything() {
        assertThat(covered(Leaflet.items("a1", "c1"))).containsExactly("a1", "c1");
        assertThat(covered(Selection.ofCategories("a", "c"))).containsExactly("a1", "a2", "c1");
        assertThat(covered(Selection.ofEverything())).containsExactly("a1", "a2", "b1", "c1");
        assertThat(covered(new Selection(
                        false, Set.of(new ItemId("b1")), Set.of("c"), Set.of(), Set.of(), WeighedGoods.ONE_UNIT)))
                .containsExactly("b1", "c1");
    }

    @Test
    void neverCoversWhatIsExcepted() {
        assertThat(covered(Selection.ofEverything().except(Set.of(new ItemId("a1")), Set.of("b"))))
                .containsExactly("a2", "c1");
        assertThat(covered(Leaflet.items("a1", "b1").except(Set.of(), Set.of("a"))))
                .containsExactly("b1");
    }

    @Test
    void leavesWeighedGoodsOutWhenItSaysSo() {
        Selection pieces = Selection.ofEverything().withoutWeighedGoods();
        assertThat(pieces.covers(weighed(1, "a1", 2_000, 100))).isFalse();
        assertThat(pieces.covers(line(1, "a1", UnitOfMeasure.EACH, new Quantity(2_500), 100)))
                .isFalse();
        assertThat(pieces.covers(line(1, "a1", 2, 100))).isTrue();
        assertThat(Selection.ofEverything().covers(weighed(1, "a1", 2_000, 100)))
                .isTrue();
    }

    @Test
    void isNeverEmptyByAccidentAndNeverEverythingByAccident() {
        assertThatThrownBy(() -> Leaflet.items()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Selection(true, Set.of(), Set.of("a"), Set.of(), Set.of(), WeighedGoods.ONE_UNIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Selection.ofCategories("")).isInstanceOf(IllegalArgumentException.class);
    }
}
