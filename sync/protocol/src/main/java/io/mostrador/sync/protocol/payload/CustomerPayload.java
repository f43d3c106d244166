package io.mostrador.sync.protocol.payload;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Customers, whose sale a basket is, and what is paid for what was sold on account.
public sealed interface CustomerPayload extends Payload {
    record RegisteredV1(CustomerV1 customer) implements CustomerPayload {}

    /// All that is known from now on.
    record ChangedV1(CustomerV1 customer) implements CustomerPayload {}

    /// In the place of another customer; the basket begins with it where there is none.
    record AttachedV1(UUID basketId, String currency, SaleCustomerV1 customer) implements CustomerPayload {}

    record DetachedV1(UUID basketId) implements CustomerPayload {}

    /// When and by whom is in the entry's envelope.
    ///
    /// @param tender number 1, more than zero
    /// @param balanceAfterMinor what was owed at this till after it, negative when the shop owes
    record AccountPaidV1(
            UUID paymentId,
            SaleCustomerV1 customer,
            UUID tillSessionId,
            String operatorName,
            String currency,
            SalePayload.TenderV1 tender,
            long balanceAfterMinor)
            implements CustomerPayload {}

    /// @param identity null where nobody asked for it
    /// @param phone empty for none, as `email` and `note`
    /// @param group null for none
    /// @param creditLimitMinor zero where nothing is sold on account
    record CustomerV1(
            UUID customerId,
            String name,
            @JsonSetter(nulls = Nulls.SET) @Nullable IdentityV1 identity,
            String phone,
            String email,
            @JsonSetter(nulls = Nulls.SET) @Nullable String group,
            String currency,
            long creditLimitMinor,
            String note) {}

    /// @param kind the name of the number, such as `RUT`
    /// @param number digits and capital letters
    record IdentityV1(String kind, String number) {}

    /// What a sale keeps of its customer.
    ///
    /// @param onReceipt name and number are printed on the receipt
    record SaleCustomerV1(
            UUID customerId,
            String name,
            @JsonSetter(nulls = Nulls.SET) @Nullable IdentityV1 identity,
            boolean onReceipt) {}
}
