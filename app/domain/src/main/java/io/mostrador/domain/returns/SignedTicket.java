package io.mostrador.domain.returns;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A ticket with the signature of its till, as it stands in the QR code of the receipt: `MT1`, then content and
/// signature in the 32 letters and digits of RFC 4648. Only capitals and digits: a QR code holds those in fewer
/// modules than bytes (ISO/IEC 18004, alphanumeric mode), and every keyboard layout a scanner types through has them
/// in the same places.
///
/// At most [#MAX_LENGTH] characters: a QR code of 73 modules, which a printer of 58 mm draws with five dots a module.
/// That is some fourteen lines; the first ones stand in it, the ticket says how many do not. Those come back at the
/// till that sold them, by their number.
public final class SignedTicket {
    public static final int MAX_LENGTH = 500;

    private static final String PREFIX = "MT1";
    private static final int SIGNATURE_BYTES = 64;
    private static final int SHORTEST = 150;
    /// `]Q1` and the like (ISO/IEC 15424).
    private static final int SYMBOLOGY_LENGTH = 3;
    /// What the signature is for begins the signed text, so that it serves for nothing else.
    private static final byte[] PURPOSE = "mostrador receipt 1\n".getBytes(StandardCharsets.US_ASCII);

    private final ReceiptTicket ticket;
    private final byte[] content;
    private final byte[] signature;

    private SignedTicket(ReceiptTicket ticket, byte[] content, byte[] signature) {
        this.ticket = ticket;
        this.content = content;
        this.signature = signature;
    }

    /// @param signer signs with the till's Ed25519 key and gives 64 bytes
    public static SignedTicket sign(ReceiptTicket whole, UnaryOperator<byte[]> signer) {
        ReceiptTicket ticket = whole;
        byte[] content = TicketWriter.bytes(ticket);
        while (PREFIX.length() + Base32.length(content.length + SIGNATURE_BYTES) > MAX_LENGTH) {
            ticket = ticket.first(ticket.lines().size() - 1);
            content = TicketWriter.bytes(ticket);
        }
        return new SignedTicket(ticket, content, signer.apply(signedText(content)));
    }

    /// Whether a scanned text is a receipt's code, right or not, with the scanner's symbology identifier or
    /// without.
    public static boolean isIn(String scanned) {
        String text = content(scanned);
        return text.length() >= SHORTEST && text.startsWith(PREFIX);
    }

    private static String content(String scanned) {
        String text = scanned.strip().toUpperCase(Locale.ROOT);
        return text.length() > SYMBOLOGY_LENGTH && text.charAt(0) == ']' ? text.substring(SYMBOLOGY_LENGTH) : text;
    }

    /// Reads a scanned code; empty when it is none. Who signed it is not known yet.
    public static Optional<SignedTicket> parse(String scanned) {
        String text = content(scanned);
        if (!isIn(text)) {
            return Optional.empty();
        }
        return Base32.decode(text.substring(PREFIX.length()))
                .filter(bytes -> bytes.length > SIGNATURE_BYTES)
                .flatMap(SignedTicket::of);
    }

    private static Optional<SignedTicket> of(byte[] bytes) {
        int end = bytes.length - SIGNATURE_BYTES;
        byte[] content = Arrays.copyOf(bytes, end);
        return TicketReader.read(content)
                .map(ticket -> new SignedTicket(ticket, content, Arrays.copyOfRange(bytes, end, bytes.length)));
    }

    public ReceiptTicket ticket() {
        return ticket;
    }

    /// What the till signed.
    public byte[] signedText() {
        return signedText(content);
    }

    /// 64 bytes.
    public byte[] signature() {
        return signature.clone();
    }

    private static byte[] signedText(byte[] content) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(PURPOSE);
        text.writeBytes(content);
        return text.toByteArray();
    }

    /// As it stands in the code.
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(content);
        bytes.writeBytes(signature);
        return PREFIX + Base32.encode(bytes.toByteArray());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedTicket ticket && ticket.text().equals(text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
