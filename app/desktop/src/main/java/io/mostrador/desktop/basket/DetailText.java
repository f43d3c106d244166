package io.mostrador.desktop.basket;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.SaleLine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What a line tells beside item, quantity and price, a line of text each.
final class DetailText {
    private DetailText() {}

    /// Empty for a line that tells no more.
    static String of(SaleLine line, Desk desk) {
        LineDetails details = line.details();
        List<String> told = new ArrayList<>(ContentsText.of(line, desk));
        String lot = details.lot();
        if (lot != null) {
            told.add(desk.words().text("basket.lot", lot));
        }
        String serial = details.serial();
        if (serial != null) {
            told.add(desk.words().text("basket.serial", serial));
        }
        OperatorId approver = details.expiryOverride();
        LocalDate expiry = details.expiry();
        if (approver != null && expiry != null) {
            told.add(desk.words().text("basket.expired", desk.words().date(expiry), name(approver, desk)));
        }
        if (!details.note().isEmpty()) {
            told.add(details.note());
        }
        return String.join("\n", told);
    }

    private static String name(OperatorId id, Desk desk) {
        return desk.state().get().operators().stream()
                .filter(operator -> operator.id().equals(id))
                .map(Operator::name)
                .findFirst()
                .orElse(id.value());
    }
}
