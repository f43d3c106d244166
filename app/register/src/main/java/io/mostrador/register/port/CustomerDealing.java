package io.mostrador.register.port;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.ReceiptNumber;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something a customer did at this till.
///
/// @param receipt of the sale, null for a payment on account
/// @param amount the total of the sale, negative for a return; or what was paid on account
/// @param onAccount what the sale put on the account, zero for a payment
public record CustomerDealing(Instant at, @Nullable ReceiptNumber receipt, Money amount, Money onAccount) {}
