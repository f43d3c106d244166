package io.mostrador.launcher.giftcard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.register.memory.SmallShop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiftCardFileTest {
    private static final StoreProfile SHOP = SmallShop.store();
    private static final GiftCardRules USUAL = GiftCardRules.usual(SHOP.denominations());
    private static final String SOME = "{\"least\":50.5,\"onTrust\":1000}";

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("given.json"), text);
    }

    @Test
    void whatTheFileDoesNotSayStaysAsUsual() throws IOException {
        GiftCardRules rules = new GiftCardRules(5_050, USUAL.mostMinor(), 100_000);

        assertThat(GiftCardFile.load(folder, SHOP)).isEqualTo(USUAL);
        assertThat(GiftCardFile.keep(file(SOME), folder, SHOP)).isEqualTo(rules);
        assertThat(GiftCardFile.load(folder, SHOP)).isEqualTo(rules);
        GiftCardFile.forget(folder);
        assertThat(GiftCardFile.load(folder, SHOP)).isEqualTo(USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[] | Cannot use the rules",
                "{\"least\":0} | gift cards from 0",
                "{\"least\":10,\"most\":9} | gift cards from 1000 to 900",
                "{\"onTrust\":-1} | on trust -100",
                "{\"least\":0.001} | Cannot use the rules",
                "{\"trust\":1} | trust"
            })
    void namesWhatIsWrongAndKeepsThoseBefore(String text, String problem) throws IOException {
        GiftCardFile.keep(file(SOME), folder, SHOP);

        assertThatThrownBy(() -> GiftCardFile.keep(file(text), folder, SHOP))
                .isInstanceOf(CommandFailure.class)
                .hasMessageContaining("given.json")
                .hasMessageContaining("gift-cards --usual")
                .hasMessageContaining(problem);
        assertThat(Files.readString(folder.resolve(GiftCardFile.FILE))).isEqualTo(SOME);
    }
}
