package io.mostrador.sync.protocol;

import io.mostrador.sync.protocol.payload.Payload;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Journal entries to canonical bytes and back.
public final class EntryCodec {
    /// The largest entry that is written or taken: 1 MiB.
    public static final int MAX_ENTRY_BYTES = 1 << 20;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private EntryCodec() {}

    /// The mapper of the protocol, for wire messages.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// A new entry for a payload of the current version.
    public static Entry entry(
            long sequence,
            UUID tillId,
            Instant at,
            String zone,
            @Nullable LocalDate businessDate,
            @Nullable String operator,
            Payload payload,
            String previous) {
        EntryType type = EntryType.of(payload);
        return new Entry(
                sequence,
                tillId,
                type.wireName(),
                type.version(),
                at.truncatedTo(ChronoUnit.MILLIS),
                zone,
                businessDate,
                operator,
                MAPPER.valueToTree(payload),
                previous);
    }

    /// The canonical bytes (RFC 8785): what is hashed, stored and sent.
    ///
    /// @throws IllegalArgumentException when they would exceed [#MAX_ENTRY_BYTES]
    public static byte[] encode(Entry entry) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("at", entry.at().toString());
        if (entry.businessDate() != null) {
            node.put("businessDate", entry.businessDate().toString());
        }
        if (entry.operator() != null) {
            node.put("operator", entry.operator());
        }
        node.set("payload", entry.payload());
        node.put("previous", entry.previous());
        node.put("sequence", entry.sequence());
        node.put("till", entry.tillId().toString());
        node.put("type", entry.type());
        node.put("version", entry.version());
        node.put("zone", entry.zone());
        byte[] bytes = CanonicalJson.encode(node);
        if (bytes.length > MAX_ENTRY_BYTES) {
            throw new IllegalArgumentException("entry has " + bytes.length + " bytes, more than " + MAX_ENTRY_BYTES);
        }
        return bytes;
    }

    /// @throws MalformedEntryException when the bytes are no entry; the message says why
    public static Entry decode(byte[] bytes) {
        try {
            JsonNode node = MAPPER.readTree(bytes);
            return new Entry(
                    node.required("sequence").asLong(),
                    UUID.fromString(node.required("till").asString()),
                    node.required("type").asString(),
                    node.required("version").asInt(),
                    Instant.parse(node.required("at").asString()),
                    node.required("zone").asString(),
                    node.hasNonNull("businessDate")
                            ? LocalDate.parse(node.get("businessDate").asString())
                            : null,
                    node.hasNonNull("operator") ? node.get("operator").asString() : null,
                    node.required("payload"),
                    node.required("previous").asString());
        } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new MalformedEntryException("not a journal entry: " + e.getMessage(), e);
        }
    }

    /// The payload record, or empty when this program does not know the type or version.
    ///
    /// @throws MalformedEntryException when the type is known and the payload does not fit it
    public static Optional<Payload> payload(Entry entry) {
        return EntryType.find(entry.type(), entry.version()).map(type -> {
            try {
                return MAPPER.treeToValue(entry.payload(), type.payloadClass());
            } catch (JacksonException e) {
                throw new MalformedEntryException(
                        "entry " + entry.sequence() + ": payload does not fit " + entry.type(), e);
            }
        });
    }

    /// SHA-256 of the canonical bytes in lower-case hex.
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
