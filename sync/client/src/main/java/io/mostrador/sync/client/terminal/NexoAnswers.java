package io.mostrador.sync.client.terminal;

import io.mostrador.domain.payment.Approval;
import io.mostrador.domain.payment.Decline;
import io.mostrador.register.port.TerminalAnswer;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What responses of nexo Retailer say about the money. Whatever does not say it clearly is no answer.
final class NexoAnswers {
    private static final Pattern LAST_DIGITS = Pattern.compile("([0-9]{1,4})$");
    private static final Pattern MESSAGE = Pattern.compile("(?:^|&)(?:refusalReason|message)=([^&]*)");

    private NexoAnswers() {}

    /// @param response a `PaymentResponse`
    static TerminalAnswer payment(JsonNode response) {
        JsonNode outcome = response.path("Response");
        return switch (outcome.path("Result").asString("")) {
            case "Success" -> new TerminalAnswer.Approved(approval(response));
            case "Failure" -> failure(outcome);
            // "Partial" charged another amount than was asked for: a person has to look.
            default -> new TerminalAnswer.Unanswered();
        };
    }

    /// @param amount what was asked for; an approval of another amount is no answer
    static TerminalAnswer payment(JsonNode response, BigDecimal amount) {
        JsonNode authorized = response.path("PaymentResult").path("AmountsResp").path("AuthorizedAmount");
        boolean other = authorized.isNumber() && authorized.decimalValue().compareTo(amount) != 0;
        return other ? new TerminalAnswer.Unanswered() : payment(response);
    }

    /// @param response a `TransactionStatusResponse`
    static TerminalAnswer status(JsonNode response) {
        JsonNode outcome = response.path("Response");
        if (outcome.path("Result").asString("").equals("Success")) {
            return payment(repeated(response));
        }
        return switch (outcome.path("ErrorCondition").asString("")) {
            case "InProgress" -> new TerminalAnswer.InProgress();
            case "NotFound" -> new TerminalAnswer.NotFound();
            default -> new TerminalAnswer.Unanswered();
        };
    }

    /// The payment's own response within one about its status.
    static JsonNode repeated(JsonNode statusResponse) {
        return statusResponse
                .path("RepeatedMessageResponse")
                .path("RepeatedResponseMessageBody")
                .path("PaymentResponse");
    }

    private static TerminalAnswer failure(JsonNode outcome) {
        Decline.Reason reason = switch (outcome.path("ErrorCondition").asString("")) {
            case "Aborted", "Cancel" -> Decline.Reason.CANCELLED;
            case "Busy" -> Decline.Reason.BUSY;
            default -> Decline.Reason.REFUSED;
        };
        return outcome.path("ErrorCondition").asString("").equals("InProgress")
                ? new TerminalAnswer.InProgress()
                : new TerminalAnswer.Declined(new Decline(reason, message(outcome)));
    }

    /// Terminals give the reason as a query string.
    private static String message(JsonNode outcome) {
        Matcher found = MESSAGE.matcher(outcome.path("AdditionalResponse").asString(""));
        if (!found.find()) {
            return "";
        }
        try {
            String text = URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
            return Approval.safe(text, Decline.MAX_MESSAGE_LENGTH);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Approval approval(JsonNode response) {
        JsonNode result = response.path("PaymentResult");
        JsonNode instrument = result.path("PaymentInstrumentData");
        JsonNode card = instrument.path("CardData");
        String scheme = card.path("PaymentBrand")
                .asString(instrument.path("PaymentInstrumentType").asString(""));
        Matcher digits = LAST_DIGITS.matcher(card.path("MaskedPan").asString(""));
        JsonNode acquirer = result.path("PaymentAcquirerData");
        return new Approval(
                Approval.safe(acquirer.path("ApprovalCode").asString(""), Approval.MAX_CODE_LENGTH),
                Approval.safe(scheme, Approval.MAX_NAME_LENGTH),
                digits.find() ? digits.group(1) : "",
                Approval.safe(acquirer.path("AcquirerPOIID").asString(""), Approval.MAX_NAME_LENGTH),
                false);
    }
}
