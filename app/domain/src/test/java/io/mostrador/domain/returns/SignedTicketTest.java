package io.mostrador.domain.returns;

import static io.mostrador.domain.sale.Shelf.basket;
import static io.mostrador.domain.sale.Shelf.card;
import static io.mostrador.domain.sale.Shelf.cash;
import static io.mostrador.domain.sale.Shelf.line;
import static io.mostrador.domain.sale.Shelf.pesos;
import static io.mostrador.domain.sale.Shelf.vat;
import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.DiscountReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.sale.Shelf;
import io.mostrador.domain.tax.RateCode;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tender.TenderType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignedTicketTest {
    private static final UUID TILL = UUID.fromString("0190b3c0-0000-7000-8000-00000000beef");

    /// A till that has yerba and knows all rates.
    private static final ReceiptTicket.Knowledge KNOWN = new ReceiptTicket.Knowledge() {
        @Override
        public Optional<Item> item(ScanCode code) {
            return code.value().startsWith("779")
                    ? Optional.of(SignedTicketTest.item("7790000000012", UnitOfMeasure.EACH, 1))
                    : Optional.empty();
        }

        @Override
        public Optional<List<Tax>> taxes(TaxCodes codes) {
            return RateCode.rate(codes.toString()).map(rate -> List.of(RateCode.tax(rate)));
        }

        @Override
        public TaxPolicy taxPolicy() {
            return TaxPolicy.INCLUDED;
        }
    };

    private static Item item(String code, UnitOfMeasure unit, long price) {
        return new Item(
                new ItemId("id-" + code),
                new ScanCode(code),
                "Cosa",
                "Almacén",
                unit,
                pesos(price),
                TaxCodes.of(new TaxRate(2_100)),
                null);
    }

    /// Stands for a signature: 64 bytes that only this text has.
    private static byte[] fakeSignature(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SignedTicket signed(Sale sale) {
        return SignedTicket.sign(ReceiptTicket.of(sale, TILL), SignedTicketTest::fakeSignature);
    }

    private static Sale bought() {
        Basket basket = basket().add(SaleLine.of(
                        1,
                        item("7790000000012", UnitOfMeasure.EACH, 499_000),
                        List.of(vat(2_100)),
                        Quantity.ofUnits(3),
                        EntryMethod.SCANNED))
                .add(line(2, 1, 1_000, 1_050))
                .voidLine(2)
                .add(SaleLine.of(
                        3,
                        item("00123", UnitOfMeasure.KILOGRAM, 850_000),
                        List.of(vat(2_100)),
                        new Quantity(425),
                        EntryMethod.KEYED))
                .discount(1, new Discount(new Discount.Amount(pesos(97_000)), DiscountReason.STAFF))
                .tender(card(1, 1_000_000));
        return Sale.complete(basket.tender(cash(2, 800_000)), Shelf.completion());
    }

    @Test
    void whatStandsInTheCodeIsTheSale() {
        Sale sale = bought();
        SignedTicket read = SignedTicket.parse(signed(sale).text()).orElseThrow();
        ReceiptTicket ticket = read.ticket();

        assertThat(ticket.saleId()).isEqualTo(sale.id());
        assertThat(ticket.receiptNumber()).isEqualTo(sale.receiptNumber());
        assertThat(ticket.businessDate()).isEqualTo(sale.businessDate());
        assertThat(ticket.tillMark()).isEqualTo(0xbeef);
        assertThat(ticket.leftOut()).isZero();
        assertThat(ticket.lines()).extracting(TicketLine::number).containsExactly(1, 3);
        assertThat(ticket.lines()).extracting(TicketLine::off).containsExactly(pesos(97_000), pesos(0));
        assertThat(ticket.lines()).extracting(line -> line.code().value()).containsExactly("7790000000012", "00123");
        assertThat(ticket.lines().getLast().unit()).isEqualTo(UnitOfMeasure.KILOGRAM);
        assertThat(ticket.paid()).hasSize(2);
        assertThat(ticket.paid().getLast().type()).isEqualTo(TenderType.CASH);
        assertThat(ticket.paid().getLast().amountTendered()).isEqualTo(pesos(761_250));
        assertThat(read.signature()).isEqualTo(fakeSignature(read.signedText()));
    }

    @Test
    void anotherTillKnowsTheGoodsByTheirCodes() {
        ReceiptTicket ticket =
                SignedTicket.parse(signed(bought()).text()).orElseThrow().ticket();
        ReturnableSale sale = ticket.returnable(KNOWN, Map.of(1, new Returned(Quantity.ONE, pesos(466_667))));

        assertThat(sale.tillSessionId()).isNull();
        assertThat(sale.line(1).orElseThrow().left()).isEqualTo(Quantity.ofUnits(2));
        assertThat(sale.line(1).orElseThrow().refund()).isEqualTo(pesos(933_333));
        assertThat(sale.line(1).orElseThrow().sold().description()).isEqualTo("Cosa");
        assertThat(sale.line(1).orElseThrow().sold().unitPrice()).isEqualTo(pesos(499_000));
        assertThat(sale.line(3).orElseThrow().sold().description()).isEqualTo("00123");
    }

    @Test
    void aLongSaleFitsAndSaysHowManyLinesAreLeftOut() {
        Basket basket = basket();
        for (int number = 1; number <= 60; number++) {
            Item item = item("77900000000" + (10 + number), UnitOfMeasure.EACH, 499_000);
            basket = basket.add(SaleLine.of(number, item, List.of(vat(2_100)), Quantity.ONE, EntryMethod.SCANNED));
        }
        Sale sale = Sale.complete(basket.tender(cash(1, 60 * 499_000)), Shelf.completion());
        SignedTicket ticket = signed(sale);

        assertThat(ticket.text().length()).isLessThanOrEqualTo(SignedTicket.MAX_LENGTH);
        ReceiptTicket read = SignedTicket.parse(ticket.text()).orElseThrow().ticket();
        assertThat(read.lines().size() + read.leftOut()).isEqualTo(60);
        System.out.println("a ticket holds " + read.lines().size() + " lines");
        assertThat(read.lines().size()).isGreaterThanOrEqualTo(13);
    }

    @Test
    void onlyCapitalsAndDigits() {
        assertThat(signed(bought()).text()).matches("[A-Z0-9]+");
        assertThat(SignedTicket.parse(" " + signed(bought()).text().toLowerCase(Locale.ROOT) + "\n"))
                .isPresent();
    }

    @Test
    void theScannersIdentifierIsNoPartOfIt() {
        String text = signed(bought()).text();
        assertThat(SignedTicket.isIn("]Q1" + text)).isTrue();
        assertThat(SignedTicket.parse("]Q1" + text).orElseThrow().text()).isEqualTo(text);
    }

    @Test
    void isNoItemForWhoeverReadsCodes() {
        Sale sale = bought();
        assertThat(new CodeReader(CodeRules.NONE).read(signed(sale).text(), sale.businessDate()))
                .isEqualTo(new Scanned.OtherCode(
                        Scanned.Kind.RECEIPT, sale.receiptNumber().toString()));
    }

    @Test
    void somethingElseIsNoTicket() {
        String text = signed(bought()).text();
        assertThat(SignedTicket.parse("7790000000012")).isEmpty();
        assertThat(SignedTicket.isIn("MT1")).isFalse();
        assertThat(SignedTicket.parse(text.substring(0, text.length() - 1) + "1"))
                .isEmpty();
        assertThat(SignedTicket.parse(text.substring(0, 160))).isEmpty();
    }

    /// Whatever is scanned, nothing is thrown.
    @Test
    void readsAnyTextWithoutFailing() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("SignedTicketTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        String text = signed(bought()).text();
        for (int round = 0; round < 20_000; round++) {
            StringBuilder changed = new StringBuilder(text);
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                int at = 3 + random.nextInt(text.length() - 3);
                changed.setCharAt(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".charAt(random.nextInt(32)));
            }
            Optional<SignedTicket> read = SignedTicket.parse(changed.toString());
            if (!changed.toString().equals(text)) {
                assertThat(read.filter(other -> Arrays.equals(other.signature(), fakeSignature(other.signedText()))))
                        .as("seed " + seed + ", round " + round)
                        .isEmpty();
            }
        }
    }
}
