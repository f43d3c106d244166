package io.mostrador.sync.protocol;

import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// JSON Canonicalization Scheme (RFC 8785), for the values the protocol uses: objects, arrays, strings, booleans,
/// null and whole numbers within ±(2^53 - 1), which every JSON reader holds exactly. Fractions are refused: money
/// and quantities are whole minor units.
public final class CanonicalJson {
    /// The largest magnitude of a number.
    public static final long MAX_SAFE_INTEGER = (1L << 53) - 1;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
                    .build())
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(SerializationFeature.WRAP_EXCEPTIONS)
            .build();

    private CanonicalJson() {}

    /// The canonical UTF-8 bytes: keys sorted by UTF-16 units, no white space, shortest escapes. The result has no
    /// line break, so entries can be sent one a line.
    ///
    /// @param value a record or a JSON node
    /// @throws IllegalArgumentException on a fraction, a number out of range or a lone surrogate
    public static byte[] encode(Object value) {
        try (ByteArrayBuilder bytes = new ByteArrayBuilder(2_048)) {
            try (var generator = new CanonicalGenerator(MAPPER.createGenerator(bytes))) {
                MAPPER.writeValue(generator, value);
            }
            return bytes.toByteArray();
        }
    }
}
