package io.mostrador.sync.client.terminal;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.tender.TenderType;
import java.math.BigDecimal;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Requests of nexo Retailer 3.0 (`SaleToPOIRequest`). A payment's `ServiceID` is the attempt's reference, so
/// that every question about it can name it.
///
/// @param saleId what the till calls itself
/// @param poiId what the terminal is called
record NexoRequests(String saleId, String poiId) {
    static final String PAYMENT = "Payment";
    static final String STATUS = "TransactionStatus";
    static final String ABORT = "Abort";
    static final String REVERSAL = "Reversal";

    private static final String VERSION = "3.0";

    ObjectNode payment(PaymentReference reference, TenderType type, Money amount) {
        ObjectNode request = node();
        request.putObject("SaleData")
                .putObject("SaleTransactionID")
                .put("TransactionID", reference.value())
                .put("TimeStamp", Instant.now().toString());
        request.putObject("PaymentTransaction")
                .putObject("AmountsReq")
                .put("Currency", amount.currency().getCurrencyCode())
                .put("RequestedAmount", decimal(amount));
        request.putObject("PaymentData")
                .put("PaymentType", "Normal")
                .putObject("PaymentInstrumentData")
                .put("PaymentInstrumentType", type == TenderType.QR ? "Mobile" : "Card");
        return message(PAYMENT, reference.value(), request);
    }

    /// @param serviceId of this question
    ObjectNode status(String serviceId, PaymentReference reference) {
        ObjectNode request = node();
        refer(request, reference);
        return message(STATUS, serviceId, request);
    }

    /// @param serviceId of this request
    ObjectNode abort(String serviceId, PaymentReference reference) {
        ObjectNode request = node().put("AbortReason", "MerchantAbort");
        refer(request, reference);
        return message(ABORT, serviceId, request);
    }

    /// @param serviceId of this request
    /// @param transaction the `POITransactionID` the terminal gave the payment
    ObjectNode reversal(String serviceId, JsonNode transaction) {
        ObjectNode request = node().put("ReversalReason", "MerchantCancel");
        request.putObject("OriginalPOITransaction").set("POITransactionID", transaction);
        return message(REVERSAL, serviceId, request);
    }

    /// In units of the currency: 10.50.
    static BigDecimal decimal(Money amount) {
        return BigDecimal.valueOf(
                amount.amountMinor(), Math.max(0, amount.currency().getDefaultFractionDigits()));
    }

    private void refer(ObjectNode request, PaymentReference reference) {
        request.putObject("MessageReference")
                .put("MessageCategory", PAYMENT)
                .put("SaleID", saleId)
                .put("ServiceID", reference.value());
    }

    private ObjectNode message(String category, String serviceId, ObjectNode request) {
        ObjectNode message = node();
        ObjectNode body = message.putObject("SaleToPOIRequest");
        body.putObject("MessageHeader")
                .put("ProtocolVersion", VERSION)
                .put("MessageClass", "Service")
                .put("MessageCategory", category)
                .put("MessageType", "Request")
                .put("ServiceID", serviceId)
                .put("SaleID", saleId)
                .put("POIID", poiId);
        body.set(category + "Request", request);
        return message;
    }

    private static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
