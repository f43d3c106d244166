package io.mostrador.sync.protocol.payload;

import java.util.List;
import java.util.UUID;

/// Who and where.
public sealed interface StorePayload extends Payload {
    /// The first entry of every journal.
    record FoundedV1(UUID tillId, ProfileV1 store) implements StorePayload {}

    record ConfiguredV1(ProfileV1 store) implements StorePayload {}

    record EnrolledV1(String serverUrl, UUID tenantId) implements StorePayload {}

    /// @param country ISO 3166, `ZZ` for none
    /// @param prices `TAX_INCLUDED` or `TAX_EXCLUDED`
    /// @param language `es` or `en`
    record ProfileV1(
            String storeName,
            String taxId,
            List<String> addressLines,
            List<String> footerLines,
            String workstation,
            String series,
            String country,
            String prices,
            String currency,
            String decimalSeparator,
            String groupSeparator,
            String zone,
            String language) {}
}
