package io.mostrador.launcher.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.invoice.Invoice;
import io.mostrador.domain.invoice.InvoiceCheck;
import io.mostrador.domain.invoice.SaleInvoice;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.domain.till.TillSessionId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is written of a sale, and that it is read again as what it was.
class UblInvoiceTest {
    private static final Currency PESOS = Currency.getInstance("ARS");
    private static final int SALES = 500;
    private static final int[] RATES = {0, 2_100, 500, 1_050, 1_900, 2_700};

    private static StoreProfile store(String taxId, List<String> address, String language) {
        return new StoreProfile(
                "Ferretería & Cía",
                taxId,
                address,
                List.of(),
                "Caja 1",
                "A1",
                "AR",
                PriceBasis.TAX_INCLUDED,
                PESOS,
                MoneyFormat.COMMA_DECIMAL,
                ZoneId.of("America/Argentina/Buenos_Aires"),
                language);
    }

    private static final StoreProfile STORE = store("30-00000000-7", List.of("Calle 1"), "es");

    private static SaleLine line(int number, String name, Quantity quantity, long priceMinor) {
        return new SaleLine(
                number,
                new ItemId("i" + number),
                new ScanCode("c" + number),
                name,
                "",
                quantity.isWhole() ? UnitOfMeasure.EACH : UnitOfMeasure.KILOGRAM,
                quantity,
                Money.of(priceMinor, PESOS),
                PriceSource.SHELF,
                List.of(RateCode.tax(new TaxRate(RATES[number % RATES.length]))),
                EntryMethod.SCANNED,
                LineDetails.NONE,
                List.of(),
                false,
                null);
    }

    private static Basket basket(SaleLine... lines) {
        Basket basket = Basket.empty(new BasketId(new UUID(0, 7)), STORE.terms());
        for (SaleLine line : lines) {
            basket = basket.add(line);
        }
        return basket;
    }

    private static Basket paid(Basket basket, TenderType type) {
        return basket.tender(new TenderLine(basket.tenders().size() + 1, type, basket.balanceDue(), null));
    }

    private static Sale completed(Basket basket) {
        return Sale.complete(
                basket,
                new Sale.Completion(
                        new ReceiptNumber("A1", 42),
                        new TillSessionId(new UUID(0, 1)),
                        LocalDate.of(2026, 11, 21),
                        Instant.parse("2026-11-22T02:59:00Z"),
                        ZoneId.of("America/Argentina/Buenos_Aires"),
                        new OperatorId("ana"),
                        "Ana Paz"));
    }

    private static String written(Sale sale, StoreProfile store) {
        return new String(UblInvoice.bytes(sale, store, "AR"), StandardCharsets.UTF_8);
    }

    private static Sale oneThing() {
        return completed(paid(basket(line(1, "Cosa", Quantity.ONE, 1_210)), TenderType.CASH));
    }

    @Test
    void whatIsWrittenIsReadAsWhatItWas() throws NoInvoiceException {
        long seed = Long.getLong("mostrador.seed", System.nanoTime());
        System.out.println("UblInvoiceTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < SALES; i++) {
            Sale sale = randomSale(random);
            Invoice read = InvoiceFile.parse(UblInvoice.bytes(sale, STORE, "AR"));
            Invoice made = SaleInvoice.of(sale);

            assertThat(InvoiceCheck.of(read).agrees())
                    .as("sale %d, seed %d", i, seed)
                    .isTrue();
            assertThat(read.lines())
                    .as("sale %d, seed %d", i, seed)
                    .usingRecursiveComparison()
                    .withComparatorForType(java.math.BigDecimal::compareTo, java.math.BigDecimal.class)
                    .isEqualTo(made.lines());
            assertThat(read.breakdown()).as("sale %d, seed %d", i, seed).isEqualTo(made.breakdown());
            made.totals()
                    .forEach((term, amount) -> assertThat(read.total(term))
                            .as("%s of %s", term, seed)
                            .isEqualByComparingTo(amount));
        }
    }

    private static Sale randomSale(SplittableRandom random) {
        Basket basket = basket();
        for (int number = 1 + random.nextInt(20); number > 0; number--) {
            long thousandths = random.nextBoolean() ? 1_000 * (1 + random.nextLong(9)) : 1 + random.nextLong(9_999);
            Quantity quantity = new Quantity(random.nextInt(5) == 0 ? -thousandths : thousandths);
            basket = basket.add(line(basket.lines().size() + 1, "Cosa " + number, quantity, random.nextLong(200_000)));
        }
        return completed(paid(basket, TenderType.CASH));
    }

    @Test
    void saysWhoWhenAndHowMuch() {
        String text = written(oneThing(), STORE);

        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>")
                .contains("<cbc:ID>A1-00000042</cbc:ID>")
                .contains("<cbc:IssueDate>2026-11-21</cbc:IssueDate>")
                .contains("<cbc:RegistrationName>Ferretería &amp; Cía</cbc:RegistrationName>")
                .contains("<cbc:CompanyID>30-00000000-7</cbc:CompanyID>")
                .contains("<cbc:RegistrationName>Consumidor final</cbc:RegistrationName>")
                .contains("<cbc:IdentificationCode>AR</cbc:IdentificationCode>")
                .contains("<cbc:InvoicedQuantity unitCode=\"C62\">1</cbc:InvoicedQuantity>")
                .contains("<cbc:PriceAmount currencyID=\"ARS\">10.00</cbc:PriceAmount>")
                .contains("<cbc:PayableAmount currencyID=\"ARS\">0.00</cbc:PayableAmount>")
                .doesNotContain("PayableRoundingAmount");
        assertThat(written(oneThing(), store("1", List.of(), "en"))).contains(">Final consumer<");
    }

    @Test
    void goodsByWeightAreInKilograms() {
        Sale sale = completed(paid(basket(line(1, "Queso", new Quantity(425), 1_000)), TenderType.CASH));

        assertThat(written(sale, STORE))
                .contains("<cbc:InvoicedQuantity unitCode=\"KGM\">0.425</cbc:InvoicedQuantity>");
    }

    @ParameterizedTest
    @CsvSource({"CASH, 10", "CARD, 48", "TRANSFER, 42", "QR, 68", "VOUCHER, ZZZ"})
    void saysHowItWasPaid(TenderType type, String code) {
        Sale sale = completed(paid(basket(line(1, "Pan", Quantity.ONE, 1_000)), type));

        assertThat(written(sale, STORE)).containsPattern("<cbc:PaymentMeansCode name=\"[a-z]+\">" + code + "<");
    }

    @Test
    void aSplitTenderIsSaidInWordsAndChangeIsNoPayment() {
        Basket basket = basket(line(1, "Pan", Quantity.ONE, 1_000))
                .tender(new TenderLine(1, TenderType.CARD, Money.of(600, PESOS), "77"))
                .tender(new TenderLine(2, TenderType.CASH, Money.of(500, PESOS), null));

        assertThat(written(completed(basket), STORE))
                .contains("<cbc:PaymentMeansCode name=\"card 6.00, cash 4.00\">1</cbc:PaymentMeansCode>");
    }

    @Test
    void aSaleThatCostsNothingNamesNoPayment() {
        assertThat(written(completed(basket(line(1, "Muestra", Quantity.ONE, 0))), STORE))
                .doesNotContain("PaymentMeans")
                .contains("<cbc:PriceAmount currencyID=\"ARS\">0.00</cbc:PriceAmount>");
    }

    @Test
    void anyNameCanBeWritten() throws NoInvoiceException {
        String name = "<b>&\"'ñ 日本 \uD83C\uDF5E\u0007\uD800]]>";
        Sale sale = completed(paid(basket(line(1, name, Quantity.ONE, 1_000)), TenderType.CASH));
        byte[] bytes = UblInvoice.bytes(sale, STORE, "AR");

        XmlElement read = XmlDocument.read(
                bytes,
                java.util.Set.of(
                        "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
                        "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
                        "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"));
        assertThat(read.textAt("InvoiceLine/Item/Name")).contains("<b>&\"'ñ 日本 \uD83C\uDF5E\uFFFD\uFFFD]]>");
    }

    @Test
    void anAddressHasUpToFourLines() {
        assertThat(written(oneThing(), store("1", List.of("Uno", "Dos", "Tres", "Cuatro"), "es")))
                .contains("<cbc:StreetName>Uno<")
                .contains("<cbc:AdditionalStreetName>Dos<")
                .contains("<cbc:Line>Tres, Cuatro<");
        assertThat(written(oneThing(), store("1", List.of(), "es"))).doesNotContain("StreetName");
    }

    @Test
    void refusesAStoreWithoutATaxNumber() {
        assertThatThrownBy(() -> written(oneThing(), store("", List.of(), "es")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("BR-CO-26");
    }
}
