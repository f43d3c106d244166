package io.mostrador.register;

import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import java.time.Instant;

/// A basket set aside, who did it and when.
public record SuspendedBasket(Basket basket, Instant suspendedAt, OperatorId suspendedBy) {}
