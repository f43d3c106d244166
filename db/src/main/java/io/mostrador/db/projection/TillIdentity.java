package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.OPERATOR;
import static io.mostrador.db.tables.Tables.TILL;

import java.util.Map;
import java.util.Optional;

/// What the rows tell about the till itself.
public final class TillIdentity {
    private final H2Link link;

    public TillIdentity(H2Link link) {
        this.link = link;
    }

    public Optional<Enrolment> enrolment() {
        return link.transact(dsl -> dsl.selectFrom(TILL)
                .where(TILL.SERVER_URL.isNotNull())
                .fetchOptional(row -> new Enrolment(row.getServerUrl(), row.getTenantId())));
    }

    /// Encoded PIN hashes by operator id.
    public Map<String, String> pinHashes() {
        return link.transact(dsl -> dsl.fetch(OPERATOR).intoMap(OPERATOR.OPERATOR_ID, OPERATOR.PIN_HASH));
    }
}
