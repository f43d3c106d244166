package io.mostrador.register.port;

import io.mostrador.domain.customer.CustomerAccount;
import io.mostrador.domain.customer.CustomerId;
import io.mostrador.domain.customer.IdentityNumber;
import java.util.Optional;

/// Finds a customer, with what is owed after all facts so far.
public interface CustomerLookup {
    Optional<CustomerAccount> find(CustomerId id);

    /// Whoever has this identity number.
    Optional<CustomerAccount> find(IdentityNumber identity);
}
