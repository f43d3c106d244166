package io.mostrador.launcher.pricelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.launcher.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListFileTest {
    private static final Currency ARS = Currency.getInstance("ARS");
    private static final String GOOD = """
            [{"name":"Mayorista","groups":["mayorista"],
              "prices":[{"item":"1","price":10.5,"breaks":[{"from":3,"price":9.50},{"from":12,"price":9}]},
                        {"item":"2","price":7}]},
             {"name":"Happy hour","stores":["Centro"],"days":["FRIDAY","SATURDAY"],"begins":"18:00","ends":"20:00",
              "firstDate":"2026-01-01","lastDate":"2026-12-31","prices":[{"item":"1","price":8}]}]
            """;

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("given.json"), text);
    }

    private static LinePrice listed(long minor, String list) {
        return new LinePrice(Money.of(minor, ARS), new PriceSource.Listed(list));
    }

    @Test
    void takesAllThatAListSays() throws IOException {
        assertThat(PriceListFile.keep(file(GOOD), folder, ARS)).isEqualTo(2);
        PriceLists lists = PriceListFile.load(folder, ARS);
        LocalDateTime saturday = LocalDateTime.of(2026, 11, 21, 18, 30);
        Circumstances trader = new Circumstances(saturday, Set.of(new CustomerGroup("mayorista")), Set.of());

        assertThat(lists.find(new ItemId("1"), "Centro", trader)).contains(listed(10_50, "Mayorista"));
        assertThat(lists.find(new ItemId("1"), "Centro", Circumstances.at(saturday)))
                .contains(listed(8_00, "Happy hour"));
        assertThat(lists.find(new ItemId("1"), "Sur", Circumstances.at(saturday)))
                .isEmpty();
        assertThat(lists.find(new ItemId("1"), "Centro", Circumstances.at(saturday.plusHours(2))))
                .isEmpty();

        PriceListFile.forget(folder);
        assertThat(PriceListFile.load(folder, ARS).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | Cannot use the price lists",
                "[{\"prices\":[]}] | a price list without a name: it needs 'name'",
                "[{\"name\":\"x\"}] | price list x: it needs 'prices'",
                "[{\"name\":\"x\",\"prices\":[{\"price\":1}]}] | price list x: it needs 'item'",
                "[{\"name\":\"x\",\"prices\":[{\"item\":\"7\"}]}] | price list x: item 7: it needs 'price'",
                "[{\"name\":\"x\",\"prices\":[{\"item\":\"7\",\"price\":1.005}]}] | price list x: item 7: ",
                "[{\"name\":\"x\",\"prices\":[{\"item\":\"7\",\"price\":-1}]}] | price list x: item 7: the price is",
                "[{\"name\":\"x\",\"prices\":[{\"item\":\"7\",\"price\":1},{\"item\":\"7\",\"price\":2}]}] | item 7: it is there",
                "[{\"name\":\"x\",\"prices\":[{\"item\":\"7\",\"price\":1,\"breaks\":[{\"price\":1}]}]}] | it needs 'from'",
                "[{\"name\":\"x\",\"prices\":[]},{\"name\":\"x\",\"prices\":[]}] | two price lists are called x",
                "[{\"name\":\"x\",\"price\":[]}] | price"
            })
    void namesWhatIsWrongAndKeepsThoseBefore(String text, String problem) throws IOException {
        PriceListFile.keep(file(GOOD), folder, ARS);

        assertThatThrownBy(() -> PriceListFile.keep(file(text), folder, ARS))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("given.json")
                .hasMessageContaining(problem);
        assertThat(Files.readString(folder.resolve(PriceListFile.FILE))).isEqualTo(GOOD);
    }
}
