package io.mostrador.launcher.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.domain.invoice.BusinessTerm;
import io.mostrador.domain.invoice.Contradiction;
import io.mostrador.domain.invoice.Invoice;
import io.mostrador.domain.invoice.InvoiceCheck;
import io.mostrador.domain.invoice.InvoiceLine;
import io.mostrador.domain.invoice.VatBreakdown;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// What is read of an invoice, and what is refused.
class InvoiceFileTest {
    @TempDir
    private Path folder = Path.of("");

    private static Invoice parse(String text) throws NoInvoiceException {
        return InvoiceFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rules(String text) throws NoInvoiceException {
        return InvoiceCheck.of(parse(text)).contradictions().stream()
                .map(Contradiction::rule)
                .toList();
    }

    private static void assertRefused(String text, String clause) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(NoInvoiceException.class)
                .hasMessageContaining(clause);
    }

    @ParameterizedTest
    @EnumSource(Paper.class)
    void theInvoicesOfTheTestsAgree(Paper paper) throws NoInvoiceException {
        InvoiceCheck check = InvoiceCheck.of(parse(paper.text()));

        assertThat(check.differences()).isEmpty();
        assertThat(check.contradictions()).isEmpty();
    }

    @Test
    void ublIsReadWhole() throws NoInvoiceException {
        Invoice invoice = parse(Paper.WORKSHOP.text());

        assertThat(invoice.currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(invoice.lines()).extracting(InvoiceLine::id).containsExactly("1", "2", "3");
        InvoiceLine first = invoice.lines().getFirst();
        assertThat(first.price().baseQuantity()).isEqualTo("12");
        assertThat(first.allowancesAndCharges())
                .as("those of the line, not that of the price")
                .hasSize(2);
        assertThat(invoice.allowancesAndCharges()).hasSize(2);
        assertThat(invoice.breakdown()).extracting(VatBreakdown::group).hasToString("[S 21 %, S 10 %, O 0 %]");
        assertThat(invoice.total(BusinessTerm.VAT_TOTAL))
                .as("in the document's currency")
                .isEqualTo("39.32");
        assertThat(invoice.totals()).hasSize(9);
    }

    @Test
    void ciiIsReadWhole() throws NoInvoiceException {
        Invoice invoice = parse(Paper.BAKERY.text());

        InvoiceLine line = invoice.lines().getFirst();
        assertThat(line.price().amount()).as("net, not gross").isEqualTo("23.00");
        assertThat(line.price().baseQuantity()).isEqualTo("100");
        assertThat(line.allowancesAndCharges()).hasSize(1);
        assertThat(invoice.allowancesAndCharges()).hasSize(1);
        assertThat(invoice.total(BusinessTerm.VAT_TOTAL)).isEqualTo("3.97");
        assertThat(invoice.totals()).hasSize(9);
    }

    @Test
    void theQuantityOfAPriceMayStandAtTheGrossPrice() throws NoInvoiceException {
        String basis = "<ram:BasisQuantity unitCode=\"C62\">100</ram:BasisQuantity>";
        String atGross = Paper.BAKERY
                .with(basis, "")
                .replace("<ram:AppliedTradeAllowanceCharge>", basis + "<ram:AppliedTradeAllowanceCharge>");

        assertThat(InvoiceCheck.of(parse(atGross)).agrees()).isTrue();
        assertThat(rules(Paper.BAKERY.with(basis, ""))).containsExactly("PEPPOL-EN16931-R120");
    }

    @Test
    void aLinesNameFitsInAMessage() throws NoInvoiceException {
        Invoice invoice = parse(Paper.TAKEN_BACK.with("<b:ID>1</b:ID>", "<b:ID>a\n b" + "c".repeat(40) + "</b:ID>"));

        assertThat(invoice.lines().getFirst().id()).isEqualTo("a b" + "c".repeat(27) + "...");
        assertThat(parse(Paper.TAKEN_BACK.with("<b:ID>1</b:ID>", ""))
                        .lines()
                        .getFirst()
                        .id())
                .isEqualTo("?");
    }

    @Test
    void whereAnAmountIsNotRepeatedItIsZero() throws NoInvoiceException {
        Invoice invoice = parse(Paper.TAKEN_BACK.text());

        assertThat(invoice.totals()).hasSize(5);
        assertThat(invoice.total(BusinessTerm.PREPAID)).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "WORKSHOP, '>202.46</cbc:L', '>202.47</cbc:L', PEPPOL-EN16931-R120",
        "WORKSHOP, '>44.82<', '>44.83<', PEPPOL-EN16931-R120",
        "WORKSHOP, '>12</cbc:BaseQ', '>11</cbc:BaseQ', PEPPOL-EN16931-R120",
        "WORKSHOP, 'Numeric>10<', 'Numeric>11<', PEPPOL-EN16931-R040",
        "WORKSHOP, '>182.46<', '>182.47<', BR-S-08",
        "WORKSHOP, '>38.32<', '>38.33<', BR-CO-17",
        "WORKSHOP, '>39.32<', '>39.33<', BR-CO-14",
        "WORKSHOP, '>209.96<', '>209.97<', BR-CO-10",
        "WORKSHOP, '\">20.00</cbc:AllowanceT', '\">20.01</cbc:AllowanceT', BR-CO-11",
        "WORKSHOP, '\">7.50</cbc:ChargeT', '\">7.51</cbc:ChargeT', BR-CO-12",
        "WORKSHOP, '>197.46<', '>197.47<', BR-CO-13",
        "WORKSHOP, '>236.78<', '>236.79<', BR-CO-15",
        "WORKSHOP, '>100.00<', '>100.01<', BR-CO-16",
        "WORKSHOP, '>0.02<', '>0.03<', BR-CO-16",
        "WORKSHOP, '>136.80<', '>136.800<', BR-DEC-18",
        "WORKSHOP, '<cbc:Percent>10.00<', '<cbc:Percent>11<', BR-S-01",
        "TAKEN_BACK, 'PayableAmount currencyID=\"EUR\">12.11', 'PayableAmount currencyID=\"EUR\">12.12', BR-CO-16",
        "BAKERY, '>51.75</ram:LineTotalAmount>\n        </ram:SpecifiedTradeSettlementLine', '>51.76</ram:LineTotalAmount>\n        </ram:SpecifiedTradeSettlementLine', PEPPOL-EN16931-R120",
        "BAKERY, 'Percent>10<', 'Percent>11<', PEPPOL-EN16931-R040",
        "BAKERY, 'BasisAmount>56.75<', 'BasisAmount>56.76<', BR-S-08",
        "BAKERY, '>3.97</ram:C', '>3.98</ram:C', BR-CO-17",
        "BAKERY, '\"EUR\">3.97<', '\"EUR\">3.98<', BR-CO-14",
        "BAKERY, '>-0.02<', '>0.02<', BR-CO-16",
        "BAKERY, '>50.70<', '>50.71<', BR-CO-16",
    })
    void aFaultInTheFileIsFound(Paper paper, String old, String changed, String rule) throws NoInvoiceException {
        assertThat(rules(paper.with(old, changed))).contains(rule);
    }

    @Test
    void whatIsNoInvoiceIsRefused() {
        assertRefused("", "is not well-formed XML (line 1)");
        assertRefused("{\"invoice\": 1}", "is not well-formed XML");
        assertRefused("<Invoice/>", "is no UBL 2.1 Invoice");
        assertRefused("<html xmlns='http://www.w3.org/1999/xhtml'/>", "is no UBL 2.1 Invoice");
        assertRefused(
                "<Party xmlns='urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'/>",
                "is a Party, not an invoice");
        assertRefused(Paper.WORKSHOP.text().substring(0, 2_000), "is not well-formed XML");
    }

    @ParameterizedTest
    @CsvSource({
        "'<cbc:DocumentCurrencyCode>EUR<', '<cbc:DocumentCurrencyCode>Euro<', 'does not say its currency (BR-05)'",
        "'>132</cbc:InvoicedQuantity>', '></cbc:InvoicedQuantity>', 'leaves out InvoicedQuantity in InvoiceLine'",
        "'>15.24<', '>1e9<', 'has ''1e9'' where an amount or a number belongs'",
        "'>15.24<', '>15,24<', 'where an amount or a number belongs'",
        "'>15.24<', '>1234567890123456789<', 'where an amount or a number belongs'",
        "'>12</cbc:BaseQ', '>0</cbc:BaseQ', 'the price is for a quantity of 0 (BT-149)'",
        "'<cbc:Percent>10.00<', '<cbc:Percent>10.005<', 'has a VAT rate of 10.005 %'",
        "'<cbc:Percent>10.00<', '<cbc:Percent>-10<', 'has a VAT rate of -10 %'",
        "'<cbc:Percent>10.00<', '<cbc:Percent>100.01<', 'has a VAT rate of 100.01 %'",
        "'<cac:ClassifiedTaxCategory>\n        <cbc:ID>O<', '<cac:ClassifiedTaxCategory>\n        <cbc:ID>AA<', 'has a VAT category ''AA'''",
        "'<cac:ClassifiedTaxCategory>\n        <cbc:ID>O<', '<cac:ClassifiedTaxCategory>\n        <cbc:ID><', 'leaves out a VAT category (BR-CO-04)'",
        "'>true</cbc:ChargeIndicator>\n    <cbc:AllowanceChargeReason>F', '>yes</cbc:ChargeIndicator>\n    <cbc:AllowanceChargeReason>F', 'an allowance or a charge'",
    })
    void whatAmountsAreMadeOfMustBeThere(String old, String changed, String clause) {
        assertRefused(Paper.WORKSHOP.with(old, changed), clause);
    }

    @Test
    void anInvoiceWithoutLinesOrTotalsIsNone() {
        String text = Paper.TAKEN_BACK.text();
        assertRefused(text.replace("CreditNoteLine", "CreditNoteNone"), "at least one line (BR-16)");
        assertRefused(text.replace("LegalMonetaryTotal", "LegalMonetaryNone"), "has no totals");
        assertRefused(
                Paper.BAKERY.text().replace("ApplicableHeaderTradeSettlement", "ApplicableNone"), "has no totals");
        assertRefused(
                Paper.BAKERY.text().replace("SettlementHeaderMonetarySummation", "SettlementNone"), "has no totals");
    }

    @Test
    void whatIsInOtherNamespacesIsLeftOut() throws NoInvoiceException {
        String foreign =
                "<x:InvoiceLine xmlns:x='urn:somebody'><cac:InvoiceLine>nothing</cac:InvoiceLine></x:InvoiceLine>";

        assertThat(parse(Paper.WORKSHOP.with("<cbc:ID>W-7</cbc:ID>", foreign)).lines())
                .hasSize(3);
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsFetchedOrExpanded() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "EUR");
        String external = "<!DOCTYPE n:CreditNote [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><n:CreditNote ";
        String outside = Paper.TAKEN_BACK
                .with("<n:CreditNote ", external)
                .replace("<b:DocumentCurrencyCode>EUR", "<b:DocumentCurrencyCode>&x;");
        String laughs = Paper.TAKEN_BACK.with(
                "<n:CreditNote ",
                "<!DOCTYPE n:CreditNote [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><n:CreditNote ");

        assertRefused(outside, "has a document type");
        assertRefused(laughs, "has a document type");
        assertRefused(Paper.TAKEN_BACK.with("W-8", "&b;"), "is not well-formed XML");
    }

    @Test
    void sizeDepthAndNumberHaveAnEnd() throws Exception {
        String name = "a:Party";
        String deep = ("<" + name + ">").repeat(40) + ("</" + name + ">").repeat(40);
        assertRefused(Paper.TAKEN_BACK.with("<b:ID>W-8</b:ID>", deep), "is deeper");
        assertRefused(Paper.TAKEN_BACK.with("<b:ID>W-8</b:ID>", "<b:ID/>".repeat(500_000)), "more elements");

        Path large = folder.resolve("large.xml");
        Files.write(large, new byte[XmlDocument.MOST_BYTES + 1]);
        assertThatThrownBy(() -> InvoiceFile.read(large))
                .isInstanceOf(NoInvoiceException.class)
                .hasMessageContaining("larger than 32 MiB");
    }
}
