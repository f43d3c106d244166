package io.mostrador.register.port;

import io.mostrador.domain.customer.CustomerAccount;
import java.util.function.Consumer;

/// The customers as they are stored.
@FunctionalInterface
public interface CustomerSource {
    /// Every customer once, in any order, with what is owed after all facts so far.
    void forEach(Consumer<CustomerAccount> consumer);
}
