package io.mostrador.domain.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.money.Money;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceGroupTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final Currency CLP = Currency.getInstance("CLP");

    @Test
    void readsAGroupAsItIsWritten() {
        ChoiceGroup size = ChoiceGroup.parse(" Tamaño del vaso 1-1:Chico ; Grande +50,5 ", ARS);

        assertThat(size)
                .isEqualTo(new ChoiceGroup(
                        "Tamaño del vaso",
                        1,
                        1,
                        List.of(new Choice("Chico", Money.zero(ARS)), new Choice("Grande", Money.of(5_050, ARS)))));
        assertThat(size.toString()).isEqualTo("Tamaño del vaso 1-1: Chico; Grande +50.50");
        assertThat(ChoiceGroup.parse(size.toString(), ARS)).isEqualTo(size);
        assertThat(ChoiceGroup.parse("Talle 0-2: L +500; M", CLP).toString()).isEqualTo("Talle 0-2: L +500; M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Tamaño: Chico",
                "Tamaño 2-1: Chico; Grande",
                "Tamaño 0-0: Chico",
                "Tamaño 2-2: Chico",
                "Tamaño 1-1: Chico; Chico",
                "Tamaño 1-1: Chico;; Grande",
                "Tamaño 1-1: +50",
                "Tamaño 1-1: Chico +50,555",
                "Tamaño 1-1: Chico +-5",
                "Tamaño 1-1: 1;2;3;4;5;6;7;8;9;10;11;12;13"
            })
    void refusesWhatIsNoGroup(String text) {
        assertThatThrownBy(() -> ChoiceGroup.parse(text, ARS)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNothingOffThePrice() {
        assertThatThrownBy(() -> new Choice("Chico", Money.of(-1, ARS))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isOnceInAnItem() {
        ChoiceGroup size = ChoiceGroup.parse("Tamaño 1-1: Chico", ARS);

        assertThatThrownBy(() -> ItemTraits.PLAIN.withChoices(List.of(size, size)))
                .hasMessageContaining("different names");
    }
}
