package io.mostrador.register.customer;

import io.mostrador.domain.customer.Customer;
import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.CustomerLookup;
import io.mostrador.register.port.CustomerSearch;
import io.mostrador.register.port.CustomerSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/// All customers of the till in memory, with what they owe. Read once, then kept up to date with each fact. One
/// thread changes it; any may ask.
public final class CustomerIndex implements CustomerLookup, CustomerSearch {
    /// Nobody types more; what comes after is not looked at.
    public static final int MAX_QUERY_LENGTH = 100;

    private final Map<CustomerId, Place> places = new ConcurrentHashMap<>();
    private final Map<IdentityNumber, CustomerId> identities = new ConcurrentHashMap<>();
    private final NavigableMap<Place, CustomerAccount> accounts = new ConcurrentSkipListMap<>();
    private volatile @Nullable CustomerId newest;

    /// Where a customer stands in the list.
    private record Place(CustomerText text, CustomerId id) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.<Place, String>comparing(
                        place -> place.text().name())
                .thenComparing(place -> place.id().value());

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    public static CustomerIndex of(CustomerSource source) {
        CustomerIndex index = new CustomerIndex();
        source.forEach(index::put);
        return index;
    }

    /// Without customers.
    public static CustomerIndex empty() {
        return of(consumer -> {});
    }

    /// Takes over what a fact says of customers; to be called once for each, when it is stored.
    public void apply(Fact fact) {
        switch (fact) {
            case Fact.CustomerRegistered(var customer) -> register(customer);
            case Fact.CustomerChanged(var customer) -> change(customer);
            case Fact.SaleCompleted(var sale) -> owe(sale);
            case Fact.AccountPaid(var payment) ->
                add(payment.customer().id(), payment.amount().negated());
            default -> {
                // Tells nothing of a customer.
            }
        }
    }

    @Override
    public Optional<CustomerAccount> find(CustomerId id) {
        return Optional.ofNullable(places.get(id)).map(accounts::get);
    }

    @Override
    public Optional<CustomerAccount> find(IdentityNumber identity) {
        return Optional.ofNullable(identities.get(identity)).flatMap(this::find);
    }

    @Override
    public List<CustomerAccount> search(String query, int offset, int limit) {
        List<String> words =
                CustomerText.words(query.length() > MAX_QUERY_LENGTH ? query.substring(0, MAX_QUERY_LENGTH) : query);
        List<CustomerAccount> found = new ArrayList<>();
        int skipped = 0;
        for (Map.Entry<Place, CustomerAccount> entry : accounts.entrySet()) {
            if (found.size() == limit) {
                break;
            }
            if (entry.getKey().text().holds(words) && skipped++ >= offset) {
                found.add(entry.getValue());
            }
        }
        return found;
    }

    /// Who was registered last since the program started.
    public Optional<CustomerAccount> newest() {
        return Optional.ofNullable(newest).flatMap(this::find);
    }

    private void register(Customer customer) {
        put(new CustomerAccount(customer, Money.zero(customer.creditLimit().currency())));
        newest = customer.id();
    }

    private void put(CustomerAccount account) {
        Customer customer = account.customer();
        find(customer.id())
                .map(before -> before.customer().identity())
                .ifPresent(identity -> identities.remove(identity, customer.id()));
        Place place = new Place(CustomerText.of(customer), customer.id());
        Place before = places.put(customer.id(), place);
        if (before != null) {
            accounts.remove(before);
        }
        accounts.put(place, account);
        IdentityNumber identity = customer.identity();
        if (identity != null) {
            identities.put(identity, customer.id());
        }
    }

    private void change(Customer customer) {
        find(customer.id()).ifPresent(account -> put(account.with(customer)));
    }

    private void owe(Sale sale) {
        SaleCustomer customer = sale.customer();
        if (customer != null) {
            add(customer.id(), sale.kept(TenderType.ON_ACCOUNT));
        }
    }

    private void add(CustomerId id, Money change) {
        Place place = places.get(id);
        if (place != null) {
            accounts.computeIfPresent(place, (_, account) -> account.plus(change));
        }
    }
}
