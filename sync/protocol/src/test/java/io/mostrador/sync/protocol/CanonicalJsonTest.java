package io.mostrador.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// The vectors are those of RFC 8785, as far as they have whole numbers only.
class CanonicalJsonTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    @Test
    void sortsKeysByUtf16Units() {
        String source = """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control",
                "\\u00f6":"Latin Small Letter O With Diaeresis"}""";

        assertThat(canonical(source))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                        + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void writesTheShortestEscapes() {
        String source = """
                "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/"
                """;

        assertThat(canonical(source)).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void escapesEveryControlCharacter() {
        StringBuilder text = new StringBuilder();
        for (char c = 0; c <= 0x20; c++) {
            text.append(c);
        }
        text.append('\u007f').append('\u2028');

        String canonical = new String(
                CanonicalJson.encode(JsonNodeFactory.instance.stringNode(text.toString())), StandardCharsets.UTF_8);

        assertThat(canonical)
                .isEqualTo("\"\\u0000\\u0001\\u0002\\u0003\\u0004\\u0005\\u0006\\u0007\\b\\t\\n\\u000b\\f\\r"
                        + "\\u000e\\u000f\\u0010\\u0011\\u0012\\u0013\\u0014\\u0015\\u0016\\u0017\\u0018\\u0019"
                        + "\\u001a\\u001b\\u001c\\u001d\\u001e\\u001f \u007f\u2028\"");
        assertThat(MAPPER.readTree(canonical).stringValue()).isEqualTo(text.toString());
    }

    @Test
    void writesLiteralsNestingAndWholeNumbersWithoutSpace() {
        assertThat(canonical(" { \"b\" : [ null , true, false, [], {} ], \"a\": [0, -1, 9007199254740991] } "))
                .isEqualTo("{\"a\":[0,-1,9007199254740991],\"b\":[null,true,false,[],{}]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1e2", "9007199254740992", "-9223372036854775808", "123456789012345678901234567890"})
    void refusesNumbersThatNotEveryReaderHolds(String number) {
        assertThatThrownBy(() -> canonical(number)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesLoneSurrogates() {
        for (String text : new String[] {"\ud83d", "\ude00", "a\ud83db", "\ude00\ud83d"}) {
            assertThatThrownBy(() -> CanonicalJson.encode(JsonNodeFactory.instance.stringNode(text)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.encode(MAPPER.readTree(json)), StandardCharsets.UTF_8);
    }
}
