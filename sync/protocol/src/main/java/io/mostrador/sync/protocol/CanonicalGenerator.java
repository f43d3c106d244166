package io.mostrador.sync.protocol;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.JsonGeneratorDelegate;

/// Refuses what has no canonical form here, on its way to the bytes.
final class CanonicalGenerator extends JsonGeneratorDelegate {
    CanonicalGenerator(JsonGenerator generator) {
        super(generator, true);
    }

    @Override
    public JsonGenerator writeName(String name) {
        requirePaired(name);
        return super.writeName(name);
    }

    @Override
    public JsonGenerator writeString(String text) {
        requirePaired(text);
        return super.writeString(text);
    }

    @Override
    public JsonGenerator writeNumber(long value) {
        if (value > CanonicalJson.MAX_SAFE_INTEGER || value < -CanonicalJson.MAX_SAFE_INTEGER) {
            throw refused(value);
        }
        return super.writeNumber(value);
    }

    @Override
    public JsonGenerator writeNumber(BigInteger value) {
        throw refused(value);
    }

    @Override
    public JsonGenerator writeNumber(BigDecimal value) {
        throw refused(value);
    }

    @Override
    public JsonGenerator writeNumber(double value) {
        throw refused(value);
    }

    @Override
    public JsonGenerator writeNumber(float value) {
        throw refused(value);
    }

    @Override
    public JsonGenerator writeNumber(String digits) {
        throw refused(digits);
    }

    private static IllegalArgumentException refused(Object number) {
        return new IllegalArgumentException("not a whole number within 2^53: " + number);
    }

    private static void requirePaired(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                boolean pair = Character.isHighSurrogate(text.charAt(i))
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    throw new IllegalArgumentException("lone surrogate in text");
                }
                i++;
            }
        }
    }
}
