package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.TILL_KEY;

import io.mostrador.db.key.VerifyingKey;
import io.mostrador.domain.returns.ReceiptTicket;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.register.port.TillKeyInbox;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;

/// The keys of the tenant's other tills, as the server gave them.
public final class H2TillKeys implements TillKeyInbox {
    private final H2Link link;

    /// @param link that may write
    public H2TillKeys(H2Link link) {
        this.link = link;
    }

    @Override
    public void replace(Map<UUID, String> keys) {
        if (!keys.equals(link.transact(H2TillKeys::all))) {
            int _ = link.transact(dsl -> store(dsl, keys));
        }
    }

    private static int store(DSLContext dsl, Map<UUID, String> keys) {
        dsl.deleteFrom(TILL_KEY).execute();
        keys.forEach((till, key) -> dsl.insertInto(TILL_KEY)
                .set(TILL_KEY.TILL_ID, till)
                .set(TILL_KEY.PUBLIC_KEY, key)
                .execute());
        return keys.size();
    }

    private static Map<UUID, String> all(DSLContext dsl) {
        return dsl.selectFrom(TILL_KEY).fetchMap(TILL_KEY.TILL_ID, TILL_KEY.PUBLIC_KEY);
    }

    /// Whether one of these tills signed a ticket.
    static boolean signed(DSLContext dsl, SignedTicket ticket) {
        return all(dsl).entrySet().stream()
                .filter(till ->
                        ReceiptTicket.mark(till.getKey()) == ticket.ticket().tillMark())
                .map(till -> VerifyingKey.ofX509(Base64.getDecoder().decode(till.getValue())))
                .anyMatch(key -> key.verifies(ticket.signedText(), ticket.signature()));
    }
}
