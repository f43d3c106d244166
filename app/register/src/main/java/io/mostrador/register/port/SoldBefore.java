package io.mostrador.register.port;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.sale.ReceiptNumber;
import java.time.Instant;

/// A completed sale in a list.
///
/// @param lineCount lines that count
/// @param first what the first of them says
public record SoldBefore(ReceiptNumber receiptNumber, Instant completedAt, Money total, int lineCount, String first) {}
