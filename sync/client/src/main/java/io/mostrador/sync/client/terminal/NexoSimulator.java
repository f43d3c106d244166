package io.mostrador.sync.client.terminal;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.register.payment.fault.TerminalLedger;
import io.mostrador.register.payment.fault.TerminalLedger.Charge;
import io.mostrador.register.payment.fault.TerminalLedger.State;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.Currency;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A terminal without a card reader, for trying and for tests. The last two digits of an amount say what
/// becomes of it, see [Behaviour].
public final class NexoSimulator implements AutoCloseable {
    private static final Logger LOGGER = System.getLogger(NexoSimulator.class.getName());
    private static final int POLL_MILLIS = 20;

    private final ServerSocket server;
    private final TerminalLedger ledger;
    private final Executor connections;
    private final long customerMillis;

    /// What becomes of an amount, by its last two digits.
    public enum Behaviour {
        APPROVED,
        /// 24: not enough money.
        DECLINED,
        /// 25: charged, but the answer is lost.
        ANSWER_LOST,
        /// 26: the message is lost.
        MESSAGE_LOST,
        /// 27: the customer does nothing, until it is aborted.
        WAITS;

        static Behaviour of(long amountMinor) {
            return switch ((int) (amountMinor % 100)) {
                case 24 -> DECLINED;
                case 25 -> ANSWER_LOST;
                case 26 -> MESSAGE_LOST;
                case 27 -> WAITS;
                default -> APPROVED;
            };
        }
    }

    /// @param port on this machine, 0 for any that is free
    /// @param connections runs each connection on a thread of its own
    /// @param customerMillis how long a customer takes
    public NexoSimulator(int port, TerminalLedger ledger, Executor connections, long customerMillis)
            throws IOException {
        this.server = new ServerSocket(port, 5, InetAddress.getLoopbackAddress());
        this.ledger = ledger;
        this.connections = connections;
        this.customerMillis = customerMillis;
    }

    public int port() {
        return server.getLocalPort();
    }

    /// Takes connections until it is closed. For a thread of its own.
    public void serve() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.execute(() -> answer(socket));
            } catch (IOException e) {
                LOGGER.log(Level.DEBUG, "no connection", e);
            }
        }
    }

    private void answer(Socket socket) {
        try (socket) {
            JsonNode request = NexoFrames.read(socket.getInputStream()).path("SaleToPOIRequest");
            JsonNode response = response(request);
            if (response != null) {
                NexoFrames.write(socket.getOutputStream(), wrapped(request.path("MessageHeader"), response));
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, "a connection broke", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @return null where the answer is lost, or none is due
    private @Nullable JsonNode response(JsonNode request) throws InterruptedException {
        String category = request.path("MessageHeader").path("MessageCategory").asString("");
        JsonNode body = request.path(category + "Request");
        return switch (category) {
            case NexoRequests.PAYMENT -> pay(request.path("MessageHeader"), body);
            case NexoRequests.STATUS -> status(referenced(body));
            case NexoRequests.ABORT -> {
                ledger.decide(referenced(body), State.DECLINED);
                yield null;
            }
            case NexoRequests.REVERSAL -> {
                JsonNode id = body.path("OriginalPOITransaction").path("POITransactionID");
                yield ledger.reverse(
                                new PaymentReference(id.path("TransactionID").asString("")))
                        ? outcome("Success", "")
                        : outcome("Failure", "NotFound");
            }
            default -> outcome("Failure", "MessageFormat");
        };
    }

    private static PaymentReference referenced(JsonNode body) {
        return new PaymentReference(
                body.path("MessageReference").path("ServiceID").asString(""));
    }

    private @Nullable JsonNode pay(JsonNode header, JsonNode body) throws InterruptedException {
        PaymentReference reference =
                new PaymentReference(header.path("ServiceID").asString(""));
        JsonNode asked = body.path("PaymentTransaction").path("AmountsReq");
        Currency currency = Currency.getInstance(asked.path("Currency").asString(""));
        Money amount = Money.of(
                asked.path("RequestedAmount")
                        .decimalValue()
                        .movePointRight(currency.getDefaultFractionDigits())
                        .longValueExact(),
                currency);
        Behaviour behaviour = Behaviour.of(amount.amountMinor());
        if (behaviour == Behaviour.MESSAGE_LOST) {
            return null;
        }
        ledger.begin(reference, amount, State.PENDING);
        Thread.sleep(customerMillis);
        if (behaviour != Behaviour.WAITS) {
            ledger.decide(reference, behaviour == Behaviour.DECLINED ? State.DECLINED : State.APPROVED);
        }
        while (charge(reference).state() == State.PENDING) {
            Thread.sleep(POLL_MILLIS);
        }
        return behaviour == Behaviour.ANSWER_LOST ? null : paid(reference);
    }

    private Charge charge(PaymentReference reference) {
        return ledger.find(reference).orElseThrow();
    }

    private JsonNode status(PaymentReference reference) {
        State state = ledger.find(reference).map(Charge::state).orElse(null);
        if (state == null) {
            return outcome("Failure", "NotFound");
        }
        if (state == State.PENDING) {
            return outcome("Failure", "InProgress");
        }
        ObjectNode found = outcome("Success", "");
        found.putObject("RepeatedMessageResponse")
                .putObject("RepeatedResponseMessageBody")
                .set("PaymentResponse", paid(reference));
        return found;
    }

    private JsonNode paid(PaymentReference reference) {
        Charge charge = charge(reference);
        if (charge.state() == State.DECLINED) {
            boolean waited = Behaviour.of(charge.amount().amountMinor()) == Behaviour.WAITS;
            return waited ? outcome("Failure", "Aborted") : outcome("Failure", "Refusal");
        }
        ObjectNode paid = outcome("Success", "");
        paid.putObject("POIData")
                .putObject("POITransactionID")
                .put("TransactionID", reference.value())
                .put("TimeStamp", Instant.now().toString());
        ObjectNode result = paid.putObject("PaymentResult");
        result.putObject("AmountsResp")
                .put("Currency", charge.amount().currency().getCurrencyCode())
                .put("AuthorizedAmount", NexoRequests.decimal(charge.amount()));
        result.putObject("PaymentAcquirerData").put("ApprovalCode", "012345").put("AcquirerPOIID", "SIMULATOR");
        result.putObject("PaymentInstrumentData")
                .put("PaymentInstrumentType", "Card")
                .putObject("CardData")
                .put("PaymentBrand", "visa")
                .put("MaskedPan", "424242 **** 4242");
        return paid;
    }

    private static ObjectNode outcome(String result, String error) {
        ObjectNode response = JsonNodeFactory.instance.objectNode();
        ObjectNode outcome = response.putObject("Response").put("Result", result);
        if (!error.isEmpty()) {
            outcome.put("ErrorCondition", error);
        }
        if (error.equals("Refusal")) {
            outcome.put("AdditionalResponse", "refusalReason=51%20Fondos+insuficientes&x=1");
        }
        return response;
    }

    private static JsonNode wrapped(JsonNode header, JsonNode response) {
        ObjectNode message = JsonNodeFactory.instance.objectNode();
        ObjectNode body = message.putObject("SaleToPOIResponse");
        ObjectNode answered = (ObjectNode) header.deepCopy();
        body.set("MessageHeader", answered.put("MessageType", "Response"));
        body.set(header.path("MessageCategory").asString("") + "Response", response);
        return message;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
