package io.mostrador.launcher.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BasketFileTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void adjacentRowsAreOneBasket() throws IOException {
        List<List<BasketFile.Row>> baskets = read("""
                basket,code,quantity,unit_price,description
                7,A,1,2.55,"Pan, dulce"
                7,B,-2,,
                8,A,1,0,
                7,C,1,1,
                """);

        assertThat(baskets).hasSize(3);
        assertThat(baskets.getFirst())
                .containsExactly(
                        new BasketFile.Row(2, "7", "A", "1", "2.55", "Pan, dulce"),
                        new BasketFile.Row(3, "7", "B", "-2", "", ""));
        assertThat(baskets.get(2)).containsExactly(new BasketFile.Row(5, "7", "C", "1", "1", ""));
    }

    @Test
    void priceAndDescriptionMayBeMissingAndColumnsStandAnywhere() throws IOException {
        assertThat(read("quantity;basket;code\n3;1;A\n"))
                .containsExactly(List.of(new BasketFile.Row(2, "1", "A", "3", "", "")));
    }

    @Test
    void aFileWithoutRowsHasNoBaskets() throws IOException {
        assertThat(read("basket,code,quantity\n")).isEmpty();
    }

    @Test
    void saysWhichColumnIsMissing() {
        assertThatThrownBy(() -> read("basket,code\n1,A\n"))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("no column 'quantity'");
    }

    private List<List<BasketFile.Row>> read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("baskets.csv"), text);
        List<List<BasketFile.Row>> baskets = new ArrayList<>();
        try (BasketFile open = BasketFile.open(file)) {
            Optional<List<BasketFile.Row>> next = open.next();
            while (next.isPresent()) {
                baskets.add(next.get());
                next = open.next();
            }
        }
        return baskets;
    }
}
