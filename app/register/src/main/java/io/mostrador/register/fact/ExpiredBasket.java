package io.mostrador.register.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.BasketId;

/// A suspended basket that waits no more.
///
/// @param total what it came to
/// @param lineCount lines that counted
public record ExpiredBasket(BasketId basketId, Money total, int lineCount) {}
