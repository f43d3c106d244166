package io.mostrador.launcher.invoice;

import io.mostrador.domain.invoice.Difference;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a sale was paid, as UBL says it.
///
/// @param code of UNCL4461 (BT-81)
/// @param name in words (BT-82)
record PaymentMeans(String code, String name) {
    private static final String NOT_DEFINED = "1";

    /// One document has one code (UBL-SR-47), so a split tender is "not defined" and says in words what it was.
    static PaymentMeans of(Sale sale) {
        List<TenderType> types =
                sale.tenders().stream().map(TenderLine::type).distinct().toList();
        if (types.size() == 1) {
            return new PaymentMeans(code(types.getFirst()), words(types.getFirst()));
        }
        String all = types.stream()
                .map(type ->
                        words(type) + " " + Difference.decimal(sale.kept(type)).toPlainString())
                .collect(Collectors.joining(", "));
        return new PaymentMeans(NOT_DEFINED, all);
    }

    /// A transfer is a payment to the shop's account (42): a credit transfer (30) would have to name it (BR-61).
    private static String code(TenderType type) {
        return switch (type) {
            case CASH, FOREIGN_CASH -> "10";
            case CARD -> "48";
            case TRANSFER -> "42";
            case QR -> "68";
            case VOUCHER, STORE_CREDIT, GIFT_CARD -> "ZZZ";
            case ON_ACCOUNT -> NOT_DEFINED;
        };
    }

    private static String words(TenderType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
