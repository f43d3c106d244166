package io.mostrador.sync.server.store;

import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/// The only way to the tables. Row-level security shows and takes the rows of one tenant, named anew in each
/// transaction; a pooled connection that comes back from another tenant carries nothing over.
public final class TenantTransactions {
    private final DSLContext context;

    public TenantTransactions(DataSource source) {
        Settings settings = new Settings().withExecuteLogging(false).withRenderSchema(false);
        context = DSL.using(source, SQLDialect.POSTGRES, settings);
    }

    /// Runs `work` in one transaction that sees and writes the rows of `tenantId` only.
    public <T> T inTenant(UUID tenantId, Function<DSLContext, T> work) {
        return context.transactionResult(configuration -> {
            DSLContext transaction = configuration.dsl();
            transaction.execute("select set_config('app.tenant', ?, true)", tenantId.toString());
            return work.apply(transaction);
        });
    }

    /// Runs `work` in one transaction without a tenant: it sees no rows but those that a policy shows to its role.
    public <T> T withoutTenant(Function<DSLContext, T> work) {
        return context.transactionResult(configuration -> work.apply(configuration.dsl()));
    }

    /// Fails when the database does not answer.
    public void check() {
        context.selectOne().fetch();
    }
}
