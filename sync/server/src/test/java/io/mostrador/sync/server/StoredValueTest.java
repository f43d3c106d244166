package io.mostrador.sync.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.sync.server.store.admin.TillSums;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Codes of store credit, as all tills of a tenant together use them.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoredValueTest {
    private static final String CODE = "CR-A1-42-7KQ2X";

    private final TestServer server = new TestServer();
    private final UUID tenant = server.newTenant("Almacén");
    private final TestTill first = server.newTill(tenant);
    private final TestTill second = server.newTill(tenant);

    @AfterAll
    void stop() {
        server.close();
    }

    private static SampleJournal journal(TestTill till) {
        return new SampleJournal(till.tillId()).founded().opened();
    }

    private List<String> problems(TestTill till) {
        String url = server.database().url();
        DSLContext db = DSL.using(
                SharedPostgres.instance().superuser(url.substring(url.lastIndexOf('/') + 1)), SQLDialect.POSTGRES);
        return db.fetch("select problem from entry_problem where till_id = ? order by sequence", till.tillId())
                .getValues(0, String.class);
    }

    private TillSums sums(TestTill till) {
        return server.administration().totals().read(tenant).stream()
                .filter(sums -> sums.tillId().equals(till.tillId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void flagsACodeThatTwoTillsUsedAndKeepsBothSales() {
        SampleJournal issuing = journal(first).withCode(CODE, -100_00, 100_00).withCode(CODE, 60_00, 40_00);
        first.send(issuing);
        assertThat(problems(first)).isEmpty();
        assertThat(sums(first).sales().getFirst().totalMinor()).isEqualTo(-40_00);

        second.send(journal(second).withCode(CODE, 60_00, 0));

        assertThat(problems(second))
                .containsExactly("code CR-A1-42-7KQ2X was used for 2000 more than was on it, by 2 tills");
        assertThat(problems(first)).isEmpty();
        assertThat(sums(second).sales().getFirst().totalMinor()).isEqualTo(60_00);
        assertThat(sums(second).checks().keptMinor()).isEqualTo(60_00);
    }

    @Test
    void takesACodeThatIsUsedUpToTheLastCent() {
        TestTill till = server.newTill(tenant);
        String code = "CR-A1-43-7KQ2Z";

        till.send(journal(till).withCode(code, -100, 100).withCode(code, 99, 1).withCode(code, 1, 0));

        assertThat(problems(till)).isEmpty();
        assertThat(sums(till).sales().getFirst().count()).isEqualTo(3);
    }

    @Test
    void seesOnlyTheCodesOfItsTenant() {
        UUID other = server.newTenant("Otro");
        TestTill issuing = server.newTill(other);
        String code = "CR-A1-44-7KQ21";
        issuing.send(journal(issuing).withCode(code, -100, 100));

        TestTill till = server.newTill(tenant);
        till.send(journal(till).withCode(code, 100, 0));

        assertThat(problems(till)).hasSize(1);
    }
}
