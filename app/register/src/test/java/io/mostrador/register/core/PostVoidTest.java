package io.mostrador.register.core;

import static io.mostrador.register.memory.SmallShop.MILK;
import static io.mostrador.register.memory.SmallShop.YERBA;
import static io.mostrador.register.memory.SmallShop.pesos;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostVoidTest {
    private static final Command.PostVoid FIRST = new Command.PostVoid("1", ReturnReason.MISTAKE);

    /// Receipt 1: 6,440.00, of which 2,000.00 by card and the rest in cash.
    private static Counter sold() {
        return Counter.tendering(YERBA, MILK).card(200_000).cash(500_000).act(new Command.NextSale());
    }

    private static Command back(int line) {
        return new Command.ReturnGoods(
                "1", List.of(new Command.ReturnPart(line, Quantity.ONE)), ReturnReason.DEFECTIVE, Disposition.RESTOCK);
    }

    @Test
    void aManagerReversesASaleOfTheSessionToTheTendersItWasPaidWith() {
        Counter counter = sold().manager().act(FIRST);

        Sale reverse = counter.sale();
        assertThat(reverse.total()).isEqualTo(pesos(-644_000));
        assertThat(reverse.kept(TenderType.CARD)).isEqualTo(pesos(-200_000));
        assertThat(reverse.kept(TenderType.CASH)).isEqualTo(pesos(-444_000));
        assertThat(reverse.tenders().getFirst().reference()).isEqualTo("000123");
        assertThat(reverse.isPostVoid()).isTrue();
        assertThat(reverse.lines())
                .allSatisfy(line -> assertThat(line.returned()).satisfies(returned -> {
                    assertThat(returned.kind()).isEqualTo(LineReturn.Kind.POST_VOID);
                    assertThat(returned.reason()).isEqualTo(ReturnReason.MISTAKE);
                }));
        assertThat(counter.till().totals().netTotal()).isEqualTo(pesos(0));
        assertThat(counter.till().totals().kept(TenderType.CASH)).isEqualTo(pesos(0));
        assertThat(counter.lastFact()).isEqualTo(new Fact.SaleCompleted(reverse));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void aCashierDoesNot() {
        sold().refuses(FIRST, Reason.MANAGER_NEEDED);
    }

    @Test
    void whatCameBackBeforeStaysAsItIs() {
        Counter counter = sold().act(back(2)).act(new Command.StartTender()).cash(-145_000);
        Sale reverse = counter.act(new Command.NextSale()).manager().act(FIRST).sale();

        assertThat(reverse.total()).isEqualTo(pesos(-499_000));
        assertThat(reverse.kept(TenderType.CARD)).isEqualTo(pesos(-200_000));
        assertThat(reverse.kept(TenderType.CASH)).isEqualTo(pesos(-299_000));
        counter.refuses(FIRST, Reason.POST_VOID_NOT_POSSIBLE);
    }

    @Test
    void anExchangeIsNotReversed() {
        Counter counter =
                sold().act(back(2)).scan(YERBA).act(new Command.StartTender()).cash(354_000);

        counter.act(new Command.NextSale())
                .manager()
                .refuses(new Command.PostVoid("2", ReturnReason.MISTAKE), Reason.POST_VOID_NOT_POSSIBLE);
    }

    @Test
    void aSaleOfAClosedSessionIsReturnedAndNotReversed() {
        sold().act(new Command.StartCount())
                .act(new Command.CloseTill(pesos(1_444_000)))
                .opened()
                .manager()
                .refuses(FIRST, Reason.POST_VOID_TOO_LATE);
    }

    @Test
    void theBasketIsEmptyWhenASaleIsReversed() {
        Counter counter = sold().manager().scan(MILK).refuses(FIRST, Reason.BASKET_NOT_EMPTY);
        counter.act(new Command.StartTender()).refuses(FIRST, Reason.NOT_NOW);
        sold().manager().refuses(new Command.PostVoid("9", ReturnReason.MISTAKE), Reason.NO_SUCH_RECEIPT);
    }
}
