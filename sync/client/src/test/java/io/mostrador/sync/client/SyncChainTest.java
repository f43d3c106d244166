package io.mostrador.sync.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.register.status.SyncStatus;
import io.mostrador.register.status.SyncStatus.Condition;
import io.mostrador.register.status.SyncTrouble.Kind;
import io.mostrador.sync.protocol.EntryCodec;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What the server says about a till's history, and what the pump makes of it.
class SyncChainTest extends PumpOnAWire {
    @Test
    void stepsOverALineThatIsNoEntryAndRemembersIt() {
        till().outbox().sales(3).malformed("{ torn").sales(3).malformed("{ at the end");
        till().start();

        till().await(now -> now.waiting() == 1 && now.condition() == Condition.ONLINE);
        assertThat(till().outbox().rejected()).containsOnlyKeys(5L, 9L);
        assertThat(till().outbox().rejected().get(5L)).startsWith("MALFORMED");
        till().outbox().sale(1);
        till().wake();

        till().await(now -> till().outbox().acknowledged() == 10);
        till().assertSameSums(administration);
    }

    @Test
    void showsAForkAndTakesPricesAllTheSame() throws InterruptedException {
        till().outbox().sales(5);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().copyWithoutLast(2).sale(9_999).sales(3));
        administration.catalogue().put(tenant, List.of(item("after the fork", 1)));

        till().start();

        SyncStatus refused = till().await(Condition.REFUSED);
        assertThat(PumpedTill.trouble(refused)).isEqualTo(Kind.FORK);
        assertThat(refused.waiting()).isEqualTo(8);
        till().inbox().awaitCursor(1);
    }

    @Test
    void showsAnOldCopyOfTheDataFolder() {
        till().outbox().sales(5);
        till().start().awaitSynced();
        till().stop();
        till().outbox(till().outbox().copyWithoutLast(2));

        till().start();

        assertThat(PumpedTill.trouble(till().await(Condition.REFUSED))).isEqualTo(Kind.OLD_COPY);
    }

    @Test
    void showsThatTheTillWasRevoked() {
        till().start().awaitSynced();
        administration.revocations().revoke(tenant, till().tillId());
        till().outbox().sale(100);
        till().wake();

        SyncStatus refused = till().await(Condition.REFUSED);

        assertThat(PumpedTill.trouble(refused)).isEqualTo(Kind.REVOKED);
        assertThat(refused.waiting()).isEqualTo(1);
    }

    @Test
    void sendsAgainWhatARestoredServerHasLost() throws SQLException {
        till().outbox().sales(9);
        till().start().awaitSynced();
        till().stop();
        String hash = EntryCodec.hash(till().outbox().read(3, 1, 1).getFirst());
        forgetAfter(4, hash);

        till().start();

        till().await(now -> serverHas(10));
        till().assertSameSums(administration);
    }

    private boolean serverHas(long contiguous) {
        return administration.totals().read(tenant).stream()
                .anyMatch(sums -> sums.tillId().equals(till().tillId()) && sums.contiguous() == contiguous);
    }

    private void forgetAfter(long sequence, String hash) throws SQLException {
        String url = database.url();
        String where = " where till_id = '" + till().tillId() + "'";
        try (Connection connection = SharedPostgres.instance()
                        .superuser(url.substring(url.lastIndexOf('/') + 1))
                        .getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : List.of("sale_line", "tender_line", "tax_line", "sale", "journal_entry")) {
                statement.execute("delete from " + table + where + " and sequence > " + sequence);
            }
            statement.execute("update till_head set contiguous = " + sequence + ", hash = '" + hash + "'" + where);
        }
    }
}
