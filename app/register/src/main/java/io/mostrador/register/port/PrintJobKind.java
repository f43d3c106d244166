package io.mostrador.register.port;

import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.fact.Fact;
import java.util.List;

/// What a printer has to do for a fact. The drawer comes before the paper.
public enum PrintJobKind {
    DRAWER,
    RECEIPT,
    RECEIPT_COPY,
    Z_REPORT,
    /// Of a payment on account.
    ACCOUNT_RECEIPT,
    /// Of money put on a gift card.
    GIFT_CARD_RECEIPT;

    /// The jobs a fact calls for, in the order to do them. Law: rows of these jobs are stored with the fact.
    public static List<PrintJobKind> of(Fact fact) {
        return switch (fact) {
            case Fact.SaleCompleted(var sale) ->
                sale.tenders().stream().anyMatch(tender -> tender.type() == TenderType.CASH)
                        ? List.of(DRAWER, RECEIPT)
                        : List.of(RECEIPT);
            case Fact.NoSaleMade _, Fact.TillOpened _ -> List.of(DRAWER);
            case Fact.TillClosed _ -> List.of(DRAWER, Z_REPORT);
            case Fact.AccountPaid(var payment) ->
                payment.tender().type() == TenderType.CASH
                        ? List.of(DRAWER, ACCOUNT_RECEIPT)
                        : List.of(ACCOUNT_RECEIPT);
            case Fact.GiftCardLoaded(var load) ->
                load.tender().type() == TenderType.CASH
                        ? List.of(DRAWER, GIFT_CARD_RECEIPT)
                        : List.of(GIFT_CARD_RECEIPT);
            case Fact.ReceiptCopied _ -> List.of(RECEIPT_COPY);
            default -> List.of();
        };
    }
}
