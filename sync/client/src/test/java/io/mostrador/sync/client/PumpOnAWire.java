package io.mostrador.sync.client;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.sync.server.Administration;
import io.mostrador.sync.server.ServerSettings;
import io.mostrador.sync.server.TenantServer;
import io.mostrador.sync.server.store.Database;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// The stage of the pump's tests: a real server on loopback with a real PostgreSQL, a wire that can be cut, an
/// enrolled till for each test.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PumpOnAWire {
    final Database database = SharedPostgres.newDatabase();
    final Administration administration = Administration.open(database);
    final UUID tenant = administration.tenants().create("Almacén").id();
    TenantServer server = newServer();
    final TcpProxy wire = new TcpProxy(server.uri().getPort());
    private final List<PumpedTill> tills = new ArrayList<>();

    private TenantServer newServer() {
        return TenantServer.start(ServerSettings.onLoopback(0, database));
    }

    void restartServer() {
        server.close();
        server = newServer();
        wire.serverPort(server.uri().getPort());
    }

    PumpedTill newTill(UUID tenantId) {
        PumpedTill till = new PumpedTill(wire.uri(), administration, tenantId);
        tills.add(till);
        return till;
    }

    PumpedTill till() {
        return tills.getFirst();
    }

    @BeforeEach
    void enrol() {
        wire.up();
        newTill(tenant);
    }

    @AfterEach
    void stopTills() {
        tills.forEach(PumpedTill::close);
        tills.clear();
    }

    @AfterAll
    void stopServer() {
        wire.close();
        server.close();
        administration.close();
    }

    static Item item(String id, long priceMinor) {
        return new Item(
                new ItemId(id),
                new ScanCode(id.replace(' ', '-')),
                "Artículo",
                "",
                UnitOfMeasure.EACH,
                Money.of(priceMinor, Currency.getInstance("ARS")),
                TaxCodes.of(new TaxRate(2_100)),
                null);
    }
}
