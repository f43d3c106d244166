package io.mostrador.sync.client.terminal;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.payment.Decline;
import io.mostrador.domain.payment.PaymentReference;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.port.PaymentTerminal;
import io.mostrador.register.port.TerminalAnswer;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;

/// A terminal that speaks nexo Retailer in JSON over TCP, unencrypted, a connection for each request. What was
/// written and not answered is never repeated.
public final class NexoTerminal implements PaymentTerminal {
    private static final Logger LOGGER = System.getLogger(NexoTerminal.class.getName());
    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 10_000;
    /// More than the 120 seconds after which terminals give up by themselves.
    private static final int PAYMENT_MILLIS = 150_000;
    private static final int OTHER_MESSAGES = 100;

    private final NexoAddress address;
    private final NexoRequests requests;

    /// @param saleId what the till calls itself
    public NexoTerminal(NexoAddress address, String saleId) {
        this.address = address;
        this.requests = new NexoRequests(saleId, address.poiId());
    }

    @Override
    public TerminalAnswer start(PaymentReference reference, TenderType type, Money amount) {
        try (Socket socket = new Socket()) {
            if (!connects(socket)) {
                return new TerminalAnswer.Declined(Decline.of(Decline.Reason.UNREACHABLE));
            }
            socket.setSoTimeout(PAYMENT_MILLIS);
            JsonNode response = exchange(
                    socket, NexoRequests.PAYMENT, reference.value(), requests.payment(reference, type, amount));
            return NexoAnswers.payment(response, NexoRequests.decimal(amount));
        } catch (IOException e) {
            return unanswered("a payment", e);
        }
    }

    @Override
    public TerminalAnswer ask(PaymentReference reference) {
        try {
            return NexoAnswers.status(status(reference));
        } catch (IOException e) {
            return unanswered("a question", e);
        }
    }

    /// Asks first what the terminal calls the payment: only it knows.
    @Override
    public boolean reverse(PaymentReference reference) {
        try {
            JsonNode transaction =
                    NexoAnswers.repeated(status(reference)).path("POIData").path("POITransactionID");
            if (transaction.isMissingNode()) {
                return false;
            }
            String serviceId = serviceId();
            JsonNode response = request(NexoRequests.REVERSAL, serviceId, requests.reversal(serviceId, transaction));
            return response.path("Response").path("Result").asString("").equals("Success");
        } catch (IOException e) {
            unanswered("a reversal", e);
            return false;
        }
    }

    /// Has no answer of its own.
    @Override
    public void abort(PaymentReference reference) {
        try (Socket socket = new Socket()) {
            if (connects(socket)) {
                NexoFrames.write(socket.getOutputStream(), requests.abort(serviceId(), reference));
            }
        } catch (IOException e) {
            unanswered("a cancellation", e);
        }
    }

    private JsonNode status(PaymentReference reference) throws IOException {
        String serviceId = serviceId();
        return request(NexoRequests.STATUS, serviceId, requests.status(serviceId, reference));
    }

    private JsonNode request(String category, String serviceId, JsonNode message) throws IOException {
        try (Socket socket = new Socket()) {
            if (!connects(socket)) {
                throw new IOException("the terminal cannot be reached");
            }
            socket.setSoTimeout(ANSWER_MILLIS);
            return exchange(socket, category, serviceId, message);
        }
    }

    private boolean connects(Socket socket) {
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "no terminal at " + address.host() + ":" + address.port(), e);
            return false;
        }
    }

    /// The response to this very request; what else the terminal has to tell is passed over.
    private static JsonNode exchange(Socket socket, String category, String serviceId, JsonNode message)
            throws IOException {
        NexoFrames.write(socket.getOutputStream(), message);
        for (int i = 0; i < OTHER_MESSAGES; i++) {
            JsonNode answer = NexoFrames.read(socket.getInputStream()).path("SaleToPOIResponse");
            JsonNode header = answer.path("MessageHeader");
            if (header.path("MessageCategory").asString("").equals(category)
                    && header.path("ServiceID").asString("").equals(serviceId)) {
                return answer.path(category + "Response");
            }
        }
        throw new IOException("the terminal talks of something else");
    }

    private static TerminalAnswer unanswered(String what, IOException cause) {
        LOGGER.log(Level.WARNING, "the terminal did not answer " + what, cause);
        return new TerminalAnswer.Unanswered();
    }

    /// Ten characters nobody used in the last days.
    private static String serviceId() {
        long random = ThreadLocalRandom.current().nextLong(1L << 51);
        String digits = Long.toString(random, Character.MAX_RADIX).toUpperCase(Locale.ROOT);
        return "0".repeat(10 - digits.length()) + digits;
    }
}
