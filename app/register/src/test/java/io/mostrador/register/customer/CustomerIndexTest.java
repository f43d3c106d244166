package io.mostrador.register.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.memory.SmallShop;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerIndexTest {
    private final CustomerIndex index = CustomerIndex.empty();

    private static Customer customer(int id, String name, @Nullable String number, String phone) {
        return new Customer(
                new CustomerId(new UUID(0, id)),
                name,
                number == null ? null : new IdentityNumber("RUT", number),
                phone,
                "",
                null,
                SmallShop.pesos(0),
                "");
    }

    private static final Customer NANDU = customer(1, "María José Ñandú", "76192083K", "+54 351 555-1234");
    private static final Customer ABEL = customer(2, "ábel", "60803000", "");
    private static final Customer ZOE = customer(3, "Zoë Paz", null, "");

    private List<String> found(String query) {
        return index.search(query, 0, 10).stream()
                .map(account -> account.customer().name())
                .toList();
    }

    private void register(Customer... customers) {
        for (Customer customer : customers) {
            index.apply(new Fact.CustomerRegistered(customer));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"maria", "NANDU", "osé ñan", "ria dú", "76.192.083-K", "6192083", "555 1234", "5551234", "(351)"
            })
    void findsByAnyPart(String query) {
        register(NANDU, ABEL, ZOE);

        assertThat(found(query)).containsExactly(NANDU.name());
    }

    @Test
    void listsInAlphabeticalOrderPageByPage() {
        register(ZOE, NANDU, ABEL);

        assertThat(found("")).containsExactly("ábel", "María José Ñandú", "Zoë Paz");
        assertThat(index.search("", 1, 1))
                .extracting(account -> account.customer().name())
                .containsExactly("María José Ñandú");
        assertThat(index.search("", 3, 5)).isEmpty();
        assertThat(found("nadie")).isEmpty();
    }

    @Test
    void aChangedCustomerIsFoundByWhatIsKnownNowOnly() {
        register(NANDU);
        Customer changed = customer(1, "Ana", "1", "");

        index.apply(new Fact.CustomerChanged(changed));

        assertThat(found("nandu")).isEmpty();
        assertThat(found("ana")).containsExactly("Ana");
        assertThat(index.find(new IdentityNumber("RUT", "76192083K"))).isEmpty();
        assertThat(index.find(new IdentityNumber("RUT", "1")))
                .map(CustomerAccount::customer)
                .contains(changed);
    }

    @Test
    void aChangeOfOnlyThePhoneIsFoundToo() {
        register(ABEL);

        index.apply(new Fact.CustomerChanged(customer(2, "ábel", "60803000", "99887766")));

        assertThat(found("99887766")).containsExactly("ábel");
    }

    @Test
    void remembersWhoWasRegisteredLast() {
        assertThat(index.newest()).isEmpty();
        register(ZOE, ABEL);

        assertThat(index.newest()).map(CustomerAccount::customer).contains(ABEL);
    }

    @Test
    void twoOfOneNameAreTwo() {
        register(customer(4, "Eva", null, ""), customer(5, "Eva", null, ""));

        assertThat(found("eva")).containsExactly("Eva", "Eva");
    }
}
