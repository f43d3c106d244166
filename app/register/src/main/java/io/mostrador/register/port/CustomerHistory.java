package io.mostrador.register.port;

import io.mostrador.domain.customer.CustomerId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What customers bought and paid at this till.
public interface CustomerHistory {
    /// How many at most.
    int MOST = 50;

    /// The newest first, at most [#MOST]. The answer comes on another thread than the caller's.
    CompletableFuture<List<CustomerDealing>> of(CustomerId id);
}
