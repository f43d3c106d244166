package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerDraft;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.pricelist.ListPrice;
import io.mostrador.domain.pricelist.PriceList;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.promotion.rule.CustomerGroup;
import io.mostrador.domain.promotion.rule.Eligibility;
import io.mostrador.domain.promotion.rule.Offer;
import io.mostrador.domain.promotion.rule.Percentage;
import io.mostrador.domain.promotion.rule.PromotionId;
import io.mostrador.domain.promotion.rule.PromotionRule;
import io.mostrador.domain.promotion.rule.Selection;
import io.mostrador.domain.promotion.rule.Stacking;
import io.mostrador.domain.promotion.rule.Validity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomersTest {
    private static final CustomerId NOBODY = new CustomerId(new UUID(1, 1));

    static CustomerDraft draft(String name, String identity) {
        return new CustomerDraft(name, identity, false, "", "", "", SmallShop.pesos(0), "");
    }

    static CustomerDraft onCredit(String name, long limit) {
        return new CustomerDraft(name, "", false, "", "", "", SmallShop.pesos(limit), "");
    }

    /// @return the customer of the newest fact
    static Customer register(Counter counter, CustomerDraft draft) {
        counter.act(new Command.RegisterCustomer(draft));
        return ((Fact.CustomerRegistered) counter.lastFact()).customer();
    }

    private static Counter manager() {
        return Counter.signedOut()
                .act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN))
                .opened();
    }

    @Test
    void keepsWhatWasTypedWithoutPointsAndBlanks() {
        Customer eva = register(
                Counter.selling(),
                new CustomerDraft(
                        " Eva Ñandú ",
                        "30-00000000-7",
                        false,
                        " 351 555-1234 ",
                        "eva@example.org",
                        "socios",
                        SmallShop.pesos(0),
                        "paga los viernes"));

        assertThat(eva.name()).isEqualTo("Eva Ñandú");
        assertThat(eva.identity()).isEqualTo(new IdentityNumber("CUIT", "30000000007"));
        assertThat(eva.phone()).isEqualTo("351 555-1234");
        assertThat(eva.email()).isEqualTo("eva@example.org");
        assertThat(eva.group()).isEqualTo(new CustomerGroup("socios"));
    }

    @ParameterizedTest
    @CsvSource({
        "30-00000000-8, false, IDENTITY_CHECK_WRONG, CUIT",
        "30-0000000, false, IDENTITY_UNKNOWN, 'CUIT, DNI'",
        "AB-1?, true, IDENTITY_UNKNOWN, ''",
    })
    void saysWhatIsWrongWithAnIdentityNumber(String typed, boolean other, Reason reason, String argument) {
        Counter counter = Counter.selling();
        CustomerDraft draft = new CustomerDraft("Eva", typed, other, "", "", "", SmallShop.pesos(0), "");

        counter.refuses(new Command.RegisterCustomer(draft), reason);

        assertThat(counter.arguments()).containsExactly(argument);
    }

    @Test
    void takesThePassportOfAnotherCountry() {
        CustomerDraft draft = new CustomerDraft("Ève", "ab 12.345", true, "", "", "", SmallShop.pesos(0), "");

        assertThat(register(Counter.selling(), draft).identity()).isEqualTo(new IdentityNumber("OTHER", "AB12345"));
    }

    @Test
    void refusesWhatIsTooLongOrCannotBePrinted() {
        Counter.selling()
                .refuses(new Command.RegisterCustomer(draft("", "")), Reason.CUSTOMER_NAME_MISSING)
                .refuses(new Command.RegisterCustomer(draft("E".repeat(101), "")), Reason.CUSTOMER_TEXT_NOT_VALID)
                .refuses(new Command.RegisterCustomer(draft("E\u0007", "")), Reason.CUSTOMER_TEXT_NOT_VALID)
                .refuses(new Command.RegisterCustomer(draft("Eva", "1".repeat(41))), Reason.CUSTOMER_TEXT_NOT_VALID)
                .refuses(
                        new Command.RegisterCustomer(
                                new CustomerDraft("Eva", "", false, "", "eva", "", SmallShop.pesos(0), "")),
                        Reason.EMAIL_NOT_VALID);
    }

    @Test
    void refusesASecondCustomerWithTheSameNumber() {
        Counter counter = Counter.selling();
        Customer eva = register(counter, draft("Eva", "30000000007"));

        counter.refuses(new Command.RegisterCustomer(draft("Otra", "30-00000000-7")), Reason.CUSTOMER_KNOWN);

        assertThat(counter.arguments()).containsExactly("Eva");
        counter.act(new Command.ChangeCustomer(eva.id(), draft("Eva Paz", "30000000007")));
        assertThat(counter.customers.find(eva.id()).orElseThrow().customer().name())
                .isEqualTo("Eva Paz");
    }

    @Test
    void letsOnlyAManagerGiveACreditLimit() {
        Counter cashier = Counter.selling();
        cashier.refuses(new Command.RegisterCustomer(onCredit("Eva", 1)), Reason.MANAGER_NEEDED);
        Counter manager = manager();
        Customer eva = register(manager, onCredit("Eva", 1_000));
        cashier.customers.apply(new Fact.CustomerRegistered(eva));
        cashier.refuses(new Command.ChangeCustomer(eva.id(), onCredit("Eva", 0)), Reason.MANAGER_NEEDED)
                .act(new Command.ChangeCustomer(eva.id(), onCredit("Eva Paz", 1_000)));
    }

    @Test
    void theBasketBelongsToTheCustomerBeforeItsFirstLine() {
        Counter counter = Counter.selling();
        Customer eva = register(counter, draft("Eva", ""));

        counter.act(new Command.AttachCustomer(eva.id(), true));
        BasketId begun = counter.basket().id();
        counter.scan(SmallShop.YERBA);

        assertThat(counter.basket().id()).isEqualTo(begun).isNotEqualTo(BasketId.NONE);
        assertThat(counter.basket().customer()).isEqualTo(SaleCustomer.of(eva, true));
        assertThat(counter.till()).isEqualTo(counter.replayed().openTill());
    }

    @Test
    void theCustomerIsOnTheSaleAsItWasThen() {
        Counter counter = Counter.selling(SmallShop.SWEET);
        Customer eva = register(counter, draft("Eva", "30000000007"));
        counter.act(new Command.AttachCustomer(eva.id(), false))
                .act(new Command.AttachCustomer(eva.id(), true))
                .act(new Command.ChangeCustomer(eva.id(), draft("Eva Paz", "")))
                .act(new Command.StartTender())
                .cash(99);

        assertThat(counter.sale().customer()).isEqualTo(new SaleCustomer(eva.id(), "Eva", eva.identity(), true));
        assertThat(counter.basket().customer()).isNull();
    }

    @Test
    void suspensionAndRestartKeepTheCustomer() {
        Counter counter = Counter.selling(SmallShop.YERBA);
        Customer eva = register(counter, draft("Eva", ""));
        counter.act(new Command.AttachCustomer(eva.id(), false)).act(new Command.Suspend());
        assertThat(counter.basket().customer()).isNull();
        assertThat(Objects.requireNonNull(counter.replayed().openTill()).suspended())
                .extracting(waiting -> waiting.basket().customer())
                .containsExactly(SaleCustomer.of(eva, false));

        counter.act(new Command.Resume(
                counter.till().suspended().getFirst().basket().id()));

        assertThat(counter.basket().customer()).isEqualTo(SaleCustomer.of(eva, false));
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
    }

    @Test
    void aCustomerTakenOffLeavesTheBasketAsItWas() {
        Counter counter = Counter.selling();
        Customer eva = register(counter, draft("Eva", ""));

        counter.act(new Command.AttachCustomer(eva.id(), false)).act(new Command.DetachCustomer());

        assertThat(counter.basket().id()).isEqualTo(BasketId.NONE);
        assertThat(counter.replayed().openTill()).isEqualTo(counter.till());
        counter.refuses(new Command.DetachCustomer(), Reason.NO_SUCH_CUSTOMER);
    }

    @Test
    void refusesToChangeTheCustomerWhenMoneyWasTaken() {
        Counter counter = Counter.selling(SmallShop.YERBA);
        Customer eva = register(counter, draft("Eva", ""));
        counter.refuses(new Command.AttachCustomer(NOBODY, false), Reason.NO_SUCH_CUSTOMER)
                .act(new Command.StartTender())
                .refuses(new Command.AttachCustomer(eva.id(), false), Reason.NOT_NOW)
                .cash(100)
                .refuses(new Command.AttachCustomer(eva.id(), false), Reason.TENDERS_TAKEN);
    }

    @Test
    void nobodySignsOffWithACustomerOnTheEmptyBasket() {
        Counter counter = Counter.selling();
        Customer eva = register(counter, draft("Eva", ""));
        counter.act(new Command.AttachCustomer(eva.id(), false))
                .refuses(new Command.SignOff(), Reason.CUSTOMER_ATTACHED)
                .act(new Command.DetachCustomer())
                .act(new Command.SignOff());
        counter.mode(Mode.SignedOut.class);
    }

    /// Members pay less for milk; what was scanned before keeps the price of its scan.
    @Test
    void priceListsOfTheCustomersGroupHoldForWhatIsScannedNext() {
        var members = new Eligibility(
                Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31)),
                Set.of(new CustomerGroup("socios")),
                null);
        var lower = new ListPrice(SmallShop.pesos(100), List.of());
        var list = new PriceList("Socios", Set.of(), members, Map.of(SmallShop.MILK.id(), lower));
        Counter counter = new Counter(
                        new InMemoryItems(SmallShop.items()),
                        new CodeReader(CodeRules.NONE),
                        Promotions.NONE,
                        PriceLists.of(SmallShop.ARS, List.of(list)))
                .signedOn()
                .opened()
                .scan(SmallShop.MILK);
        Customer member =
                register(counter, new CustomerDraft("Eva", "", false, "", "", "socios", SmallShop.pesos(0), ""));
        counter.act(new Command.AttachCustomer(member.id(), false)).scan(SmallShop.MILK);

        assertThat(counter.basket().activeLines())
                .extracting(SaleLine::unitPrice)
                .containsExactly(SmallShop.MILK.unitPrice(), SmallShop.pesos(100));
    }

    /// Members get yerba for half the price.
    @Test
    void promotionsOfTheCustomersGroupComeAndGoWithTheCustomer() {
        PromotionRule half = new PromotionRule(
                new PromotionId("socios"),
                "Socios",
                new Offer.PercentOff(Percentage.of(50)),
                Selection.ofItems(SmallShop.YERBA.id()),
                new Eligibility(
                        Validity.ofDates(LocalDate.of(2000, 1, 1), LocalDate.of(9999, 12, 31)),
                        Set.of(new CustomerGroup("socios")),
                        null),
                Stacking.inGroup(1));
        Counter counter = new Counter(
                        new InMemoryItems(SmallShop.items()),
                        new CodeReader(CodeRules.NONE),
                        Promotions.of(SmallShop.ARS, List.of(half)),
                        PriceLists.NONE)
                .signedOn()
                .opened()
                .scan(SmallShop.YERBA);
        Customer member =
                register(counter, new CustomerDraft("Eva", "", false, "", "", "socios", SmallShop.pesos(0), ""));
        assertThat(counter.basket().total()).isEqualTo(SmallShop.pesos(499_000));

        counter.act(new Command.AttachCustomer(member.id(), false));
        assertThat(counter.basket().total()).isEqualTo(SmallShop.pesos(249_500));
        counter.act(new Command.DetachCustomer());
        assertThat(counter.basket().total()).isEqualTo(SmallShop.pesos(499_000));
    }

    @Test
    void noTextOfAPersonIsInWhatALogMayShow() {
        Counter counter = Counter.selling(SmallShop.YERBA);
        Customer eva = register(
                counter,
                new CustomerDraft(
                        "Eva Ñandú",
                        "30000000007",
                        false,
                        "3515551234",
                        "eva@x.org",
                        "vip",
                        Money.zero(SmallShop.ARS),
                        "n0ta"));
        counter.act(new Command.AttachCustomer(eva.id(), true));
        Command command = new Command.ChangeCustomer(eva.id(), CustomerDraft.of(eva));

        assertThat(command + " " + counter.facts + " " + counter.state() + " " + counter.customers.find(eva.id()))
                .doesNotContain("Eva", "30000000007", "3515551234", "eva@x", "n0ta");
        assertThat(counter.customers.search("3515551234", 0, 9))
                .extracting(account -> account.customer().name(), account -> account.balance())
                .containsExactly(tuple("Eva Ñandú", SmallShop.pesos(0)));
    }
}
