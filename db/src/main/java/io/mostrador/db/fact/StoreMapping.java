package io.mostrador.db.fact;

import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.StorePayload;
import java.time.ZoneId;
import java.util.Currency;

/// Who and where.
final class StoreMapping {
    private StoreMapping() {}

    static StorePayload payload(Fact.TillFounded founded) {
        return new StorePayload.FoundedV1(founded.tillId(), profile(founded.store()));
    }

    static StorePayload.ProfileV1 profile(StoreProfile store) {
        return new StorePayload.ProfileV1(
                store.storeName(),
                store.taxId(),
                store.addressLines(),
                store.footerLines(),
                store.workstation(),
                store.series(),
                store.country(),
                store.prices().name(),
                store.currency().getCurrencyCode(),
                String.valueOf(store.format().decimalSeparator()),
                String.valueOf(store.format().groupSeparator()),
                store.zone().getId(),
                store.language());
    }

    static Fact fact(StorePayload payload) {
        return switch (payload) {
            case StorePayload.FoundedV1(var tillId, var store) -> new Fact.TillFounded(tillId, profile(store));
            case StorePayload.ConfiguredV1(var store) -> new Fact.StoreConfigured(profile(store));
            case StorePayload.EnrolledV1(var serverUrl, var tenantId) -> new Fact.TillEnrolled(serverUrl, tenantId);
        };
    }

    private static StoreProfile profile(StorePayload.ProfileV1 store) {
        return new StoreProfile(
                store.storeName(),
                store.taxId(),
                store.addressLines(),
                store.footerLines(),
                store.workstation(),
                store.series(),
                store.country(),
                PriceBasis.valueOf(store.prices()),
                Currency.getInstance(store.currency()),
                new MoneyFormat(separator(store.decimalSeparator()), separator(store.groupSeparator())),
                ZoneId.of(store.zone()),
                store.language());
    }

    private static char separator(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("a separator is one character: '" + text + "'");
        }
        return text.charAt(0);
    }
}
