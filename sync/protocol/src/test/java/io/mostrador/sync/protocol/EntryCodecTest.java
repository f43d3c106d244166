package io.mostrador.sync.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
    private static final String GOOD = new String(Golden.read("entry", "sale.completed.v1"), StandardCharsets.UTF_8);

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "null", "42", "[]", "{\"sequence\":1", "\u0000", "not json"})
    void refusesWhatIsNoEntry(String text) {
        refuses(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "sequence":42                  | "sequence":"42"
                    "sequence":42                  | "sequence":4.2
                    "sequence":42                  | "sequence":0
                    "sequence":42                  | "sequence":9007199254740992
                    "sequence":42                  | "sequence":42,"sequence":43
                    "version":1                    | "version":0
                    "type":"sale.completed"        | "type":"Sale Completed"
                    "type":"sale.completed"        | "type":null
                    "at":"2026-03-14T15:09:26.535Z"| "at":"yesterday"
                    "at":"2026-03-14T15:09:26.535Z"| "at":"+999999-03-14T15:09:26.535Z"
                    "businessDate":"2026-03-14"    | "businessDate":"2026-02-30"
                    "businessDate":"2026-03-14"    | "businessDate":"-0044-03-15"
                    "previous":"ab                 | "previous":"AB
                    "payload":{                    | "payload":1,"other":{
                    """)
    void refusesAnEnvelopeThatIsOutOfRange(String good, String bad) {
        assertThat(GOOD).contains(good);
        refuses(GOOD.replace(good, bad));
    }

    @Test
    void refusesMoreThanAMebibyteAndDeepNesting() {
        refuses(GOOD.replace("\"code\":\"7790001\"", "\"code\":\"" + "7".repeat(EntryCodec.MAX_ENTRY_BYTES) + "\""));
        refuses(GOOD.replace("\"payload\":{", "\"payload\":{\"deep\":" + "[".repeat(40) + "]".repeat(40) + ","));
    }

    @Test
    void keepsAnEntryOfAnUnknownTypeOrVersion() {
        Entry newer = EntryCodec.decode(bytes(GOOD.replace("\"version\":1", "\"version\":2")));
        Entry unknown = EntryCodec.decode(bytes(GOOD.replace("sale.completed", "sale.parked")));

        assertThat(EntryCodec.payload(newer)).isEmpty();
        assertThat(EntryCodec.payload(unknown)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "totalMinor":242000   | "totalMinor":"242000"
                    "totalMinor":242000   | "totalMinor":2420.5
                    "totalMinor":242000   | "totalMinor":null
                    "totalMinor":242000   | "sum":242000
                    "operatorName":"Ana Núñez"| "operatorName":null
                    "voided":true         | "voided":1
                    "series":"A1"         | "series":["A1"]
                    """)
    void refusesAPayloadThatDoesNotFitItsType(String good, String bad) {
        assertThat(GOOD).contains(good);
        Entry entry = EntryCodec.decode(bytes(GOOD.replace(good, bad)));

        assertThatThrownBy(() -> EntryCodec.payload(entry)).isInstanceOf(MalformedEntryException.class);
    }

    private static void refuses(String text) {
        assertThatThrownBy(() -> EntryCodec.decode(bytes(text))).isInstanceOf(MalformedEntryException.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
