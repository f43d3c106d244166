package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.NO_SALE;
import static io.mostrador.db.tables.Tables.OPERATOR;
import static io.mostrador.db.tables.Tables.TILL;

import io.mostrador.db.tables.records.OperatorRecord;
import io.mostrador.db.tables.records.TillRecord;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.register.fact.Fact;
import java.util.UUID;
import org.jooq.DSLContext;

/// The till, its operators and the drawer's openings: seldom written.
final class TillRows {
    private final DSLContext dsl;

    TillRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    void found(UUID tillId, StoreProfile store, Place place) {
        TillRecord till = dsl.newRecord(TILL);
        till.setTillId(tillId);
        till.setFoundedAt(place.at());
        till.setLowestReceipt(1L);
        till.setLowestZ(1L);
        set(till, store);
        till.insert();
    }

    void configure(StoreProfile store) {
        TillRecord till = dsl.fetchSingle(TILL);
        set(till, store);
        till.update();
    }

    void enrol(String serverUrl, UUID tenantId, Place place) {
        dsl.update(TILL)
                .set(TILL.SERVER_URL, serverUrl)
                .set(TILL.TENANT_ID, tenantId)
                .set(TILL.ENROLLED_AT, place.at())
                .execute();
    }

    /// No lower number is given from here on.
    void leaveOut(long nextReceipt, long nextZ) {
        dsl.update(TILL)
                .set(TILL.LOWEST_RECEIPT, nextReceipt)
                .set(TILL.LOWEST_Z, nextZ)
                .execute();
    }

    void addOperator(Operator operator, String pinHash, Place place) {
        OperatorRecord row = dsl.newRecord(OPERATOR);
        row.setOperatorId(operator.id().value());
        row.setName(operator.name());
        row.setRole(operator.role().name());
        row.setPinHash(pinHash);
        row.setSequence(place.sequence());
        RowPut.put(row);
    }

    void addNoSale(Fact.NoSaleMade noSale, Place place) {
        dsl.insertInto(NO_SALE)
                .columns(NO_SALE.fields())
                .values(
                        noSale.noSaleId(),
                        place.sequence(),
                        noSale.tillSessionId().value(),
                        noSale.reason().name(),
                        place.at(),
                        place.operator())
                .execute();
    }

    private static void set(TillRecord till, StoreProfile store) {
        till.setStoreName(store.storeName());
        till.setTaxId(store.taxId());
        till.setAddressLines(store.addressLines().toArray(String[]::new));
        till.setFooterLines(store.footerLines().toArray(String[]::new));
        till.setWorkstation(store.workstation());
        till.setSeries(store.series());
        till.setCountry(store.country());
        till.setPrices(store.prices().name());
        till.setCurrency(store.currency().getCurrencyCode());
        till.setDecimalSeparator(String.valueOf(store.format().decimalSeparator()));
        till.setGroupSeparator(String.valueOf(store.format().groupSeparator()));
        till.setZone(store.zone().getId());
        till.setLanguage(store.language());
    }
}
