package io.mostrador.printing.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.sale.Sale;
import io.mostrador.printing.Samples;
import io.mostrador.printing.document.ReceiptDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kind of paper, as text for people and as bytes, one command a line, for printers. After a wanted
/// change: `mvn test -pl printing -Dtest=GoldenReceiptTest -Dgolden.write=true`, and read the
/// difference.
class GoldenReceiptTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @ParameterizedTest(name = "{0}")
    @MethodSource("papers")
    void paperIsAsItWasAgreed(String name, PrinterProfile profile, ReceiptDocument document) throws IOException {
        assertGolden(name + ".txt.golden", String.join("\n", document.asText()) + "\n");
        assertGolden(name + ".hex.golden", hex(new EscPosEncoder(profile).encode(document)));
    }

    static Stream<Arguments> papers() {
        PrinterProfile wide = PrinterProfile.GENERIC_80_MM;
        PrinterProfile narrow = PrinterProfile.GENERIC_58_MM;
        return Stream.of(
                Arguments.of("sale-es-80mm", wide, receipt(48, Samples.cashSale())),
                Arguments.of("sale-es-58mm", narrow, receipt(32, Samples.cashSale())),
                Arguments.of("card-es-80mm", wide, receipt(48, Samples.cardSale())),
                Arguments.of("split-es-80mm", wide, receipt(48, Samples.splitSale())),
                Arguments.of("discount-es-80mm", wide, receipt(48, Samples.discountedSale())),
                Arguments.of("discount-es-58mm", narrow, receipt(32, Samples.discountedSale())),
                Arguments.of("details-es-80mm", wide, receipt(48, Samples.toldSale())),
                Arguments.of("details-es-58mm", narrow, receipt(32, Samples.toldSale())),
                Arguments.of("on-account-es-80mm", wide, receipt(48, Samples.owedSale())),
                Arguments.of("customer-es-58mm", narrow, receipt(32, Samples.namedSale())),
                Arguments.of("customer-unnamed-es-58mm", narrow, receipt(32, Samples.unnamedSale())),
                Arguments.of(
                        "account-payment-es-58mm",
                        narrow,
                        Samples.layout(32).account(Samples.accountPayment(400_000), Samples.ENTRY)),
                Arguments.of(
                        "account-payment-en-80mm",
                        wide,
                        Samples.englishLayout(48).account(Samples.accountPayment(-100), Samples.ENTRY)),
                Arguments.of("foreign-es-80mm", wide, receipt(48, Samples.foreignCashSale())),
                Arguments.of("foreign-es-58mm", narrow, receipt(32, Samples.foreignCashSale())),
                Arguments.of("credit-issued-es-80mm", wide, receipt(48, Samples.creditIssued())),
                Arguments.of("credit-issued-es-58mm", narrow, receipt(32, Samples.creditIssued())),
                Arguments.of("credit-used-es-80mm", wide, receipt(48, Samples.creditUsed())),
                Arguments.of("gift-cards-used-es-80mm", wide, receipt(48, Samples.giftCardsUsed())),
                Arguments.of(
                        "gift-card-new-es-58mm",
                        narrow,
                        Samples.layout(32).giftCard(Samples.giftCardLoad(500_000), Samples.ENTRY)),
                Arguments.of(
                        "gift-card-topped-up-en-80mm",
                        wide,
                        Samples.englishLayout(48).giftCard(Samples.giftCardLoad(900_000), Samples.ENTRY)),
                Arguments.of("coupon-es-80mm", wide, receipt(48, Samples.couponSale())),
                Arguments.of("coupon-es-58mm", narrow, receipt(32, Samples.couponSale())),
                Arguments.of("return-es-80mm", wide, receipt(48, Samples.returnedSale())),
                Arguments.of("return-by-receipt-es-58mm", narrow, receipt(32, Samples.returnedByReceipt())),
                Arguments.of("post-void-es-80mm", wide, receipt(48, Samples.postVoid())),
                Arguments.of("return-es-58mm", narrow, receipt(32, Samples.returnedSale())),
                Arguments.of("long-names-es-80mm", wide, receipt(48, Samples.longNames())),
                Arguments.of("long-names-es-58mm", narrow, receipt(32, Samples.longNames())),
                Arguments.of(
                        "copy-es-80mm",
                        wide,
                        Samples.layout(48).copy(Samples.content(Samples.cashSale()), Samples.ENTRY)),
                Arguments.of(
                        "copy-en-58mm",
                        narrow,
                        Samples.englishLayout(32).copy(Samples.content(Samples.englishSale()), Samples.ENTRY)),
                Arguments.of(
                        "sale-en-80mm",
                        wide,
                        Samples.englishLayout(48).receipt(Samples.content(Samples.englishSale()), Samples.ENTRY)),
                Arguments.of(
                        "net-en-58mm",
                        narrow,
                        Samples.englishLayout(32).receipt(Samples.content(Samples.netSale()), Samples.ENTRY)),
                Arguments.of("z-es-80mm", wide, Samples.layout(48).closing(Samples.closing(), Samples.ENTRY)),
                Arguments.of("z-es-58mm", narrow, Samples.layout(32).closing(Samples.closing(), Samples.ENTRY)),
                Arguments.of("z-en-80mm", wide, Samples.englishLayout(48).closing(Samples.closing(), Samples.ENTRY)));
    }

    private static ReceiptDocument receipt(int columns, Sale sale) {
        return Samples.layout(columns).receipt(Samples.content(sale), Samples.ENTRY);
    }

    private static String hex(EncodedJob job) {
        StringBuilder lines = new StringBuilder();
        job.commands()
                .forEach(command -> lines.append(HexFormat.ofDelimiter(" ").formatHex(command))
                        .append('\n'));
        return lines.toString();
    }

    private static void assertGolden(String file, String actual) throws IOException {
        Path path = GOLDEN.resolve(file);
        if (WRITE) {
            Files.createDirectories(GOLDEN);
            Files.writeString(path, actual);
        }
        assertThat(actual).as(file).isEqualTo(Files.readString(path));
    }
}
