package io.mostrador.sync.protocol.payload;

/// The payload of a journal entry. Amounts are minor units of the `currency` beside them, quantities
/// thousandths, tax rates hundredths of a percent; enums are their names.
public sealed interface Payload
        permits StorePayload,
                PeoplePayload,
                TillPayload,
                BasketPayload,
                SalePayload,
                ItemPayload,
                ClockPayload,
                CustomerPayload,
                GiftCardPayload,
                PaymentPayload,
                JournalPayload {}
