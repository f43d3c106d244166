package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.CHEESE;
import static io.mostrador.register.memory.SmallShop.MILK;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.item.QuickKeys;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickKeysArrangedTest {
    private static final QuickKeys KEYS = new QuickKeys(List.of(MILK.code(), CHEESE.code()));
    private static final Command ARRANGE = new Command.ArrangeQuickKeys(KEYS);

    private static Counter manager() {
        return Counter.signedOut().act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
    }

    @Test
    void byAManagerStayOverCloseAndRestart() {
        Counter counter = manager().act(ARRANGE);
        assertThat(counter.lastFact()).isEqualTo(new Fact.QuickKeysArranged(KEYS));

        counter.opened()
                .scan(MILK)
                .act(new Command.StartTender())
                .cash(145_000)
                .act(new Command.StartCount())
                .act(new Command.CloseTill(SmallShop.pesos(1_145_000)));
        assertThat(counter.state().quickKeys()).isEqualTo(KEYS);
        assertThat(counter.replayed().quickKeys()).isEqualTo(KEYS);
    }

    @Test
    void areArrangedByAManagerOnly() {
        Counter.signedOut().refuses(ARRANGE, Reason.NOT_SIGNED_ON);
        Counter.selling(MILK).refuses(ARRANGE, Reason.MANAGER_NEEDED);
    }

    @Test
    void asTheyWereAreNoFact() {
        Counter counter = manager().act(ARRANGE);
        int before = counter.facts.size();
        counter.act(ARRANGE);

        assertThat(counter.facts).hasSize(before);
    }
}
