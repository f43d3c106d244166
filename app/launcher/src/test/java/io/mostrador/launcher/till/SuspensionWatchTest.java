package io.mostrador.launcher.till;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.register.Command;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.clock.Timekeeper;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.InMemoryJournal;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.status.StorageStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuspensionWatchTest {
    private Instant now = Instant.parse("2026-11-21T12:00:00Z");
    private final InMemoryJournal journal = SmallShop.journal();
    private final SingleThreadRegister register = new SingleThreadRegister(
            journal.load(),
            new RegisterPorts(
                    journal,
                    new InMemoryItems(SmallShop.items()),
                    SmallShop.ids(() -> now),
                    SmallShop.pins(),
                    Timekeeper.trusting(() -> now),
                    () -> StorageStatus.PLENTY,
                    new CodeReader(CodeRules.NONE),
                    Promotions.NONE,
                    CustomerIndex.empty(),
                    PriceLists.NONE,
                    ExchangeRates.NONE,
                    CouponLedger.empty(),
                    new SuspensionPolicy.Hours(1),
                    SaleArchive.EMPTY,
                    GiftCardRules.ANY_AMOUNT),
            Runnable::run,
            List.of());

    private void act(Command command) {
        assertThat(register.submit(command).join()).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void hasSuspendedSalesExpireWhenTheirHoursAreOver() {
        act(new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));
        act(new Command.OpenTill(SmallShop.pesos(0)));
        act(new Command.Scan(SmallShop.MILK.code().value(), Quantity.ONE, EntryMethod.SCANNED));
        act(new Command.Suspend());
        SuspensionWatch watch = new SuspensionWatch(register);

        watch.look();
        assertThat(journal.facts(Fact.BasketsExpired.class)).isEmpty();
        now = now.plus(Duration.ofHours(1));
        watch.look();
        watch.look();
        assertThat(journal.facts(Fact.BasketsExpired.class)).hasSize(1);
    }
}
