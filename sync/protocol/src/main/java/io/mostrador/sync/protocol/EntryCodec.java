package io.mostrador.sync.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;
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
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/// Journal entries to canonical bytes and back.
public final class EntryCodec {
    /// The largest entry that is written or taken: 1 MiB.
    public static final int MAX_ENTRY_BYTES = 1 << 20;

    /// Deeper than anything we write; a payload nests four levels.
    private static final int MAX_DEPTH = 32;

    private static final int MAX_WORD_LENGTH = 64;
    private static final Pattern TYPE = Pattern.compile("[a-z0-9.-]{1,64}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    /// What every database and calendar on the way can hold.
    private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    // A key given twice is refused: two readers could see two different entries under one hash.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .changeDefaultNullHandling(handling -> handling.withValueNulls(Nulls.FAIL, Nulls.FAIL))
            .build();

    private EntryCodec() {}

    /// The mapper of the protocol, for wire messages.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The canonical bytes (RFC 8785) of a new entry with a payload of the current version: what is hashed, stored
    /// and sent.
    ///
    /// @throws IllegalArgumentException when they would exceed [#MAX_ENTRY_BYTES]
    public static byte[] encode(
            long sequence,
            UUID tillId,
            Instant at,
            String zone,
            @Nullable LocalDate businessDate,
            @Nullable String operator,
            Payload payload,
            String previous) {
        EntryType type = EntryType.of(payload);
        return encode(new Envelope(
                at.truncatedTo(ChronoUnit.MILLIS).toString(),
                businessDate == null ? null : businessDate.toString(),
                operator,
                payload,
                previous,
                sequence,
                tillId.toString(),
                type.wireName(),
                type.version(),
                zone));
    }

    /// The canonical bytes of an entry that was read.
    ///
    /// @throws IllegalArgumentException when they would exceed [#MAX_ENTRY_BYTES]
    public static byte[] encode(Entry entry) {
        return encode(new Envelope(
                entry.at().toString(),
                entry.businessDate() == null ? null : entry.businessDate().toString(),
                entry.operator(),
                entry.payload(),
                entry.previous(),
                entry.sequence(),
                entry.tillId().toString(),
                entry.type(),
                entry.version(),
                entry.zone()));
    }

    private static byte[] encode(Envelope envelope) {
        byte[] bytes = CanonicalJson.encode(envelope);
        if (bytes.length > MAX_ENTRY_BYTES) {
            throw new IllegalArgumentException("entry has " + bytes.length + " bytes, more than " + MAX_ENTRY_BYTES);
        }
        return bytes;
    }

    /// An entry as it is written; what is not there has no key.
    ///
    /// @param payload a record or a JSON node
    private record Envelope(
            String at,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String businessDate,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String operator,

            Object payload,
            String previous,
            long sequence,
            String till,
            String type,
            int version,
            String zone) {}

    /// Reads an entry. Limits: [#MAX_ENTRY_BYTES], 32 levels, words of 64 characters, years 1970 to 9999, a sequence
    /// within 2^53.
    ///
    /// @throws MalformedEntryException when the bytes are no entry; the message says why
    public static Entry decode(byte[] bytes) {
        if (bytes.length > MAX_ENTRY_BYTES) {
            throw new MalformedEntryException("not a journal entry: " + bytes.length + " bytes, more than a MiB");
        }
        try {
            return checked(entry(MAPPER.readTree(bytes)));
        } catch (JacksonException e) {
            throw new MalformedEntryException("not a journal entry: " + e.getOriginalMessage(), e);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new MalformedEntryException("not a journal entry: " + e.getMessage(), e);
        }
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                node.required("sequence").longValue(),
                UUID.fromString(text(node, "till")),
                text(node, "type"),
                node.required("version").intValue(),
                Instant.parse(text(node, "at")),
                text(node, "zone"),
                node.hasNonNull("businessDate")
                        ? LocalDate.parse(node.get("businessDate").stringValue())
                        : null,
                node.hasNonNull("operator") ? node.get("operator").stringValue() : null,
                node.required("payload"),
                text(node, "previous"));
    }

    private static String text(JsonNode node, String name) {
        JsonNode value = node.required(name);
        require(value.isString(), name + " is no text");
        return value.stringValue();
    }

    private static Entry checked(Entry entry) {
        require(entry.sequence() >= 1 && entry.sequence() <= CanonicalJson.MAX_SAFE_INTEGER, "sequence out of range");
        require(entry.version() >= 1, "version out of range");
        require(TYPE.matcher(entry.type()).matches(), "no type");
        require(HASH.matcher(entry.previous()).matches(), "previous is no hash");
        require(!entry.at().isBefore(EARLIEST) && !entry.at().isAfter(LATEST), "time out of range");
        require(entry.zone().length() <= MAX_WORD_LENGTH, "zone too long");
        require(isDay(entry.businessDate()), "business date out of range");
        require(entry.operator() == null || entry.operator().length() <= MAX_WORD_LENGTH, "operator too long");
        require(entry.payload().isObject(), "payload is no object");
        return entry;
    }

    private static boolean isDay(@Nullable LocalDate date) {
        return date == null || (date.getYear() >= 1970 && date.getYear() <= 9999);
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
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
