package io.mostrador.launcher.baskets;

import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.returns.ReturnableLine;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.returns.SignedTicket;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.LineReturn;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.TaxedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/// Brings the goods of a sale back: all at once, which mirrors it, and in random parts, some of them with new
/// goods, which together make the whole, taxes and all.
record RefundProof(RandomShop shop, SplittableRandom random, Consumer<Basket> proveRefund) {
    private static final ReturnableSale.How HOW =
            new ReturnableSale.How(LineReturn.Kind.BY_RECEIPT, ReturnReason.NOT_WANTED, Disposition.RESTOCK);

    /// @throws Broken saying what does not hold
    void prove(Sale sale) {
        ReturnableSale sold = ReturnableSale.of(sale, Map.of());
        if (sold.hasLeft()) {
            List<SaleLine> out = sold.lines().stream().map(ReturnableLine::sold).toList();
            mirror(sold, taxed(out));
            parts(sold, taxed(out));
            paper(sale, sold);
        }
    }

    private void mirror(ReturnableSale sold, TaxedDocument was) {
        List<SaleLine> back = new ArrayList<>();
        for (ReturnableLine line : sold.lines()) {
            back.add(sold.returnLine(back.size() + 1, line.number(), line.left(), HOW));
        }
        Basket basket = basket().addAll(back);
        Broken.unlessEqual("the refund", basket.total(), was.gross().negated());
        same("the mirrored sale", taxed(back), was);
        proveRefund.accept(basket);
    }

    private void parts(ReturnableSale sold, TaxedDocument was) {
        List<SaleLine> all = new ArrayList<>();
        ReturnableSale left = sold;
        while (left.hasLeft()) {
            List<SaleLine> back = someOf(left);
            Basket basket = basket().addAll(back);
            if (random.nextInt(4) == 0) {
                Scan exchanged = RandomBasket.of(shop, random).scans().getFirst();
                basket = basket.add(Counter.line(basket.nextLineNumber(), exchanged.item(), exchanged));
            }
            proveRefund.accept(basket);
            all.addAll(back);
            left = left.less(back);
            for (ReturnableLine line : left.lines()) {
                bounded(line, all);
            }
        }
        same("the sum of all parts", taxed(all), was);
    }

    /// What came back of a line so far is between nothing and what it was, in money and in each tax.
    private static void bounded(ReturnableLine line, List<SaleLine> all) {
        Money refund = line.returned().refund();
        boolean within = !refund.isNegative() && refund.compareTo(line.sold().amount()) <= 0;
        Broken.unless(within, "line " + line.number() + " gave " + refund + " back");
        for (int i = 0; i < line.taxes().size(); i++) {
            long was = line.taxes().get(i).amountMinor();
            long sum = 0;
            for (SaleLine back : all) {
                if (back.origin() != null && back.origin().lineNumber() == line.number()) {
                    sum -= Objects.requireNonNull(back.returned())
                            .taxes()
                            .get(i)
                            .amountMinor();
                }
            }
            boolean share = Math.abs(sum) <= Math.abs(was) && sum * was >= 0;
            Broken.unless(share, "line " + line.number() + " gave " + sum + " of a tax of " + was + " back");
        }
    }

    private List<SaleLine> someOf(ReturnableSale left) {
        List<SaleLine> back = new ArrayList<>();
        List<ReturnableLine> open =
                left.lines().stream().filter(line -> !line.left().isZero()).toList();
        for (ReturnableLine line : open) {
            if (random.nextInt(4) > 0 || open.size() == 1) {
                back.add(left.returnLine(back.size() + 1, line.number(), partOf(line), HOW));
            }
        }
        return back.isEmpty()
                ? List.of(left.returnLine(
                        1, open.getFirst().number(), open.getFirst().left(), HOW))
                : back;
    }

    private Quantity partOf(ReturnableLine line) {
        long left = line.left().thousandths();
        if (random.nextInt(4) > 0) {
            return line.left();
        }
        return line.sold().unit() == UnitOfMeasure.EACH
                ? Quantity.ofUnits(random.nextLong(1, left / Quantity.THOUSANDTHS_PER_UNIT + 1))
                : new Quantity(random.nextLong(1, left + 1));
    }

    /// Another till that only has the receipt's code gives the same back, also where the code has not all lines.
    private void paper(Sale sale, ReturnableSale sold) {
        String code = PaperProof.ticket(sale).text();
        ReturnableSale read = SignedTicket.parse(code).orElseThrow().ticket().returnable(new OtherTill(shop), Map.of());
        for (ReturnableLine line : read.lines()) {
            ReturnableLine here = sold.line(line.number()).orElseThrow();
            Broken.unlessEqual("line " + line.number() + " of the code", line.refund(), here.refund());
            Broken.unlessEqual("taxes of line " + line.number() + " of the code", line.taxes(), here.taxes());
        }
    }

    private Basket basket() {
        return Basket.empty(new BasketId(new UUID(random.nextLong(), random.nextLong())), shop.terms());
    }

    private TaxedDocument taxed(List<SaleLine> lines) {
        return shop.terms()
                .taxEngine()
                .calculate(
                        lines.stream().flatMap(line -> line.taxables().stream()).toList());
    }

    private static void same(String what, TaxedDocument back, TaxedDocument was) {
        Broken.unlessEqual(what, back.gross(), was.gross().negated());
        Broken.unlessEqual("net of " + what, back.net(), was.net().negated());
        for (TaxTotal total : was.taxes()) {
            Broken.unlessEqual(
                    total.tax().code() + " of " + what,
                    back.amount(total.tax()),
                    total.amount().negated());
        }
    }
}
