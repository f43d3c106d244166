package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Yerba costs 4990,00; whoever is on credit here may owe 10.000,00.
class AccountTest {
    private static final long LIMIT = 1_000_000;
    private static final long YERBA = 499_000;

    private final Counter counter = Counter.signedOut()
            .act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN))
            .opened();
    private final Customer eva = CustomersTest.register(counter, CustomersTest.onCredit("Eva", LIMIT));

    private static Command onAccount(long minor) {
        return new Command.Tender(TenderType.ON_ACCOUNT, SmallShop.pesos(minor), null);
    }

    private Counter tendering(Item... items) {
        for (Item item : items) {
            counter.scan(item);
        }
        return counter.act(new Command.AttachCustomer(eva.id(), false)).act(new Command.StartTender());
    }

    private Money balance() {
        return counter.customers.find(eva.id()).map(CustomerAccount::balance).orElseThrow();
    }

    private Command pay(TenderType type, long minor) {
        return new Command.PayAccount(eva.id(), type, SmallShop.pesos(minor), "17");
    }

    @Test
    void whatIsSoldOnAccountIsOwed() {
        tendering(SmallShop.YERBA).act(onAccount(YERBA));

        assertThat(balance()).isEqualTo(SmallShop.pesos(YERBA));
        assertThat(counter.sale().kept(TenderType.ON_ACCOUNT)).isEqualTo(SmallShop.pesos(YERBA));
        assertThat(counter.till().totals().kept(TenderType.ON_ACCOUNT)).isEqualTo(SmallShop.pesos(YERBA));
        assertThat(counter.till().totals().expectedCash(SmallShop.pesos(0))).isEqualTo(SmallShop.pesos(0));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void nobodyOwesMoreThanTheLimit() {
        tendering(SmallShop.YERBA, SmallShop.YERBA, SmallShop.YERBA)
                .refuses(onAccount(LIMIT + 1), Reason.CREDIT_LIMIT_REACHED)
                .act(onAccount(LIMIT - 100))
                .refuses(onAccount(101), Reason.CREDIT_LIMIT_REACHED);

        assertThat(counter.arguments()).containsExactly("1,00");
        counter.act(onAccount(100)).cash(3 * YERBA - LIMIT);
        assertThat(balance()).isEqualTo(SmallShop.pesos(LIMIT));
        tendering(SmallShop.SWEET).refuses(onAccount(1), Reason.CREDIT_LIMIT_REACHED);
    }

    @Test
    void onlySomebodyWithCreditBuysOnAccount() {
        counter.scan(SmallShop.YERBA)
                .act(new Command.StartTender())
                .refuses(onAccount(YERBA), Reason.CUSTOMER_MISSING)
                .act(new Command.BackToSelling());
        Customer luz = CustomersTest.register(counter, CustomersTest.draft("Luz", ""));
        counter.act(new Command.AttachCustomer(luz.id(), false))
                .act(new Command.StartTender())
                .refuses(onAccount(YERBA), Reason.NO_CREDIT);
    }

    @Test
    void changeIsNeverGivenOnIt() {
        tendering(SmallShop.YERBA).refuses(onAccount(YERBA + 1), Reason.NO_CHANGE_ON_TENDER);
    }

    @Test
    void aTenderThatIsVoidedIsNotOwed() {
        tendering(SmallShop.YERBA)
                .act(onAccount(100))
                .act(new Command.VoidTender(1))
                .cash(YERBA);

        assertThat(balance()).isEqualTo(SmallShop.pesos(0));
    }

    @Test
    void goodsThatComeBackLowerTheDebt() {
        tendering(SmallShop.YERBA).act(onAccount(YERBA)).act(new Command.NextSale());
        counter.manager()
                .act(Counter.returnOf(SmallShop.YERBA, 1))
                .act(new Command.AttachCustomer(eva.id(), false))
                .act(new Command.StartTender())
                .act(onAccount(-YERBA));

        assertThat(balance()).isEqualTo(SmallShop.pesos(0));
    }

    @Test
    void aPaymentLowersTheDebtAndIsNoSale() {
        tendering(SmallShop.YERBA).act(onAccount(YERBA)).act(new Command.NextSale());
        long receipt = counter.state().nextReceipt();

        counter.act(pay(TenderType.CASH, 400_000)).act(pay(TenderType.TRANSFER, 200_000));

        assertThat(balance()).isEqualTo(SmallShop.pesos(YERBA - 600_000));
        assertThat(((Fact.AccountPaid) counter.lastFact()).payment().balanceAfter())
                .isEqualTo(SmallShop.pesos(YERBA - 600_000));
        assertThat(counter.state().nextReceipt()).isEqualTo(receipt);
        var totals = counter.till().totals();
        assertThat(totals.saleCount()).isEqualTo(1);
        assertThat(totals.accountPayments()).isEqualTo(SmallShop.pesos(600_000));
        assertThat(totals.kept(TenderType.TRANSFER)).isEqualTo(SmallShop.pesos(200_000));
        assertThat(totals.expectedCash(SmallShop.pesos(1))).isEqualTo(SmallShop.pesos(400_001));
        assertThat(Objects.requireNonNull(counter.replayed().openTill()).totals())
                .isEqualTo(totals);
    }

    @Test
    void refusesPaymentsThatCannotBe() {
        counter.refuses(pay(TenderType.CASH, 0), Reason.AMOUNT_NOT_VALID)
                .refuses(pay(TenderType.CASH, -1), Reason.AMOUNT_NOT_VALID)
                .refuses(pay(TenderType.ON_ACCOUNT, 1), Reason.AMOUNT_NOT_VALID)
                .refuses(
                        new Command.PayAccount(eva.id(), TenderType.CARD, SmallShop.pesos(1), null),
                        Reason.TENDER_REFERENCE_MISSING)
                .refuses(
                        new Command.PayAccount(
                                new CustomerId(new UUID(1, 1)), TenderType.CASH, SmallShop.pesos(1), null),
                        Reason.NO_SUCH_CUSTOMER)
                .act(new Command.StartCount())
                .refuses(pay(TenderType.CASH, 1), Reason.NOT_NOW);
        counter.mode(Mode.CountingTill.class);
    }
}
