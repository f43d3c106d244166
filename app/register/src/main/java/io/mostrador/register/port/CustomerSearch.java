package io.mostrador.register.port;

import io.mostrador.domain.customer.CustomerAccount;
import java.util.List;

/// Finds customers for people, as they type. Any thread may ask.
public interface CustomerSearch {
    /// Customers in whose name, identity number, phone or e-mail each of the query's words stands somewhere, accents
    /// and case ignored; in alphabetical order. An empty query gives all.
    ///
    /// @param offset customers to skip
    /// @param limit at most this many
    List<CustomerAccount> search(String query, int offset, int limit);
}
