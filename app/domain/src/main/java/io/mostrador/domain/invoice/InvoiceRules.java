package io.mostrador.domain.invoice;

import static io.mostrador.domain.invoice.BusinessTerm.LINE_NET;
import static io.mostrador.domain.invoice.BusinessTerm.PAYABLE;
import static io.mostrador.domain.invoice.BusinessTerm.PREPAID;
import static io.mostrador.domain.invoice.BusinessTerm.ROUNDING;
import static io.mostrador.domain.invoice.BusinessTerm.SUM_OF_ALLOWANCES;
import static io.mostrador.domain.invoice.BusinessTerm.SUM_OF_CHARGES;
import static io.mostrador.domain.invoice.BusinessTerm.SUM_OF_LINES;
import static io.mostrador.domain.invoice.BusinessTerm.TAX;
import static io.mostrador.domain.invoice.BusinessTerm.TAXABLE;
import static io.mostrador.domain.invoice.BusinessTerm.TOTAL_WITHOUT_VAT;
import static io.mostrador.domain.invoice.BusinessTerm.TOTAL_WITH_VAT;
import static io.mostrador.domain.invoice.BusinessTerm.VAT_TOTAL;

import io.mostrador.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// The arithmetic rules of EN 16931 and two of Peppol BIS Billing 3, each held against the numbers that the
/// document itself states, without any tolerance.
final class InvoiceRules {
    static final String DOCUMENT = "document";
    /// Line net: price by quantity, allowances, charges.
    private static final String LINE_NET_RULE = "PEPPOL-EN16931-R120";
    /// An allowance or charge is its percentage of its base.
    private static final String PERCENTAGE_RULE = "PEPPOL-EN16931-R040";

    /// What Peppol lets pass in its own two rules, and we do not.
    private static final BigDecimal PEPPOL_SLACK = BigDecimal.valueOf(2, 2);

    private static final int MOST_DECIMALS = 2;
    private static final int RATE_OF_LINE = 5;
    private static final int RATE_OF_ALLOWANCE = 6;
    private static final int RATE_OF_CHARGE = 7;
    private static final int ONE_BREAKDOWN = 1;
    private static final int TAXABLE_AMOUNT = 8;

    private final Invoice invoice;
    private final List<Contradiction> found = new ArrayList<>();

    InvoiceRules(Invoice invoice) {
        this.invoice = invoice;
    }

    static String where(InvoiceLine line) {
        return "line " + line.id();
    }

    /// The VAT categories and rates of lines, allowances and charges, in the order of their first use.
    static Set<VatGroup> groups(Invoice invoice) {
        Set<VatGroup> groups = new LinkedHashSet<>();
        invoice.lines().forEach(line -> groups.add(line.vat()));
        invoice.allowancesAndCharges().forEach(each -> groups.add(each.vat()));
        return groups;
    }

    List<Contradiction> contradictions() {
        invoice.lines().forEach(this::line);
        for (int i = 0; i < invoice.allowancesAndCharges().size(); i++) {
            documentLevel(invoice.allowancesAndCharges().get(i), i + 1);
        }
        breakdown();
        for (BusinessTerm term : BusinessTerm.values()) {
            decimals(term, DOCUMENT, stated(term));
        }
        totals();
        return List.copyOf(found);
    }

    private void line(InvoiceLine line) {
        String where = where(line);
        for (AllowanceCharge each : line.allowancesAndCharges()) {
            amount(each.isCharge() ? BusinessTerm.LINE_CHARGE : BusinessTerm.LINE_ALLOWANCE, where, each);
        }
        decimals(LINE_NET, where, line.net());
        rate(line.vat(), RATE_OF_LINE, where);
        Money made = Recalculation.net(line, invoice.currency());
        equal(LINE_NET_RULE, where, new Claim(LINE_NET, line.net(), decimal(made)));
    }

    private void documentLevel(AllowanceCharge.OfDocument each, int number) {
        boolean charge = each.allowanceCharge().isCharge();
        BusinessTerm term = charge ? BusinessTerm.CHARGE : BusinessTerm.ALLOWANCE;
        String where = term.words() + " " + number;
        amount(term, where, each.allowanceCharge());
        rate(each.vat(), charge ? RATE_OF_CHARGE : RATE_OF_ALLOWANCE, where);
    }

    private void amount(BusinessTerm term, String where, AllowanceCharge each) {
        decimals(term, where, each.amount());
        AllowanceCharge.Percentage percentage = each.percentage();
        if (percentage != null) {
            BigDecimal exact = percentage.base().multiply(percentage.percent()).movePointLeft(2);
            equal(PERCENTAGE_RULE, where, new Claim(term, each.amount(), rounded(exact)));
        }
    }

    private void rate(VatGroup group, int rule, String where) {
        if (!group.category().allows(group.rate())) {
            String sentence = "category " + group.category().code() + " cannot have a rate of " + group.rate() + " %";
            found.add(new Contradiction(group.category().rule(rule), where, sentence));
        }
    }

    private void breakdown() {
        Set<VatGroup> stated = new LinkedHashSet<>();
        for (VatBreakdown each : invoice.breakdown()) {
            VatGroup group = each.group();
            String where = group.toString();
            if (!stated.add(group)) {
                String rule = group.category().rule(ONE_BREAKDOWN);
                found.add(new Contradiction(rule, where, "it has more than one VAT breakdown"));
            }
            decimals(TAXABLE, where, each.taxable());
            decimals(TAX, where, each.tax());
            equal(group.category().rule(TAXABLE_AMOUNT), where, new Claim(TAXABLE, each.taxable(), taxable(group)));
            BigDecimal exact =
                    each.taxable().multiply(BigDecimal.valueOf(group.rate().basisPoints(), 4));
            equal("BR-CO-17", where, new Claim(TAX, each.tax(), rounded(exact)));
        }
        groups(invoice).stream()
                .filter(group -> !stated.contains(group))
                .map(group -> new Contradiction(
                        group.category().rule(ONE_BREAKDOWN), group.toString(), "it has no VAT breakdown"))
                .forEach(found::add);
    }

    /// The stated line nets, allowances and charges of a group.
    private BigDecimal taxable(VatGroup group) {
        Stream<BigDecimal> nets = invoice.lines().stream()
                .filter(line -> line.vat().equals(group))
                .map(InvoiceLine::net);
        Stream<BigDecimal> others = invoice.allowancesAndCharges().stream()
                .filter(each -> each.vat().equals(group))
                .map(AllowanceCharge.OfDocument::allowanceCharge)
                .map(each -> each.isCharge() ? each.amount() : each.amount().negate());
        return sum(Stream.concat(nets, others));
    }

    private void totals() {
        total("BR-CO-10", SUM_OF_LINES, sum(invoice.lines().stream().map(InvoiceLine::net)));
        total("BR-CO-11", SUM_OF_ALLOWANCES, sum(AllowanceCharge.Kind.ALLOWANCE));
        total("BR-CO-12", SUM_OF_CHARGES, sum(AllowanceCharge.Kind.CHARGE));
        total(
                "BR-CO-13",
                TOTAL_WITHOUT_VAT,
                stated(SUM_OF_LINES).subtract(stated(SUM_OF_ALLOWANCES)).add(stated(SUM_OF_CHARGES)));
        total("BR-CO-14", VAT_TOTAL, sum(invoice.breakdown().stream().map(VatBreakdown::tax)));
        total("BR-CO-15", TOTAL_WITH_VAT, stated(TOTAL_WITHOUT_VAT).add(stated(VAT_TOTAL)));
        total(
                "BR-CO-16",
                PAYABLE,
                stated(TOTAL_WITH_VAT).subtract(stated(PREPAID)).add(stated(ROUNDING)));
    }

    private void total(String rule, BusinessTerm term, BigDecimal made) {
        equal(rule, DOCUMENT, new Claim(term, stated(term), made));
    }

    private BigDecimal stated(BusinessTerm term) {
        return invoice.total(term);
    }

    private BigDecimal sum(AllowanceCharge.Kind kind) {
        return sum(invoice.allowancesAndCharges().stream()
                .map(AllowanceCharge.OfDocument::allowanceCharge)
                .filter(each -> each.kind() == kind)
                .map(AllowanceCharge::amount));
    }

    private static BigDecimal sum(Stream<BigDecimal> amounts) {
        return amounts.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal rounded(BigDecimal exact) {
        return decimal(Recalculation.money(exact, invoice.currency()));
    }

    private static BigDecimal decimal(Money money) {
        return Difference.decimal(money);
    }

    /// What a document says of a term, and what by the rule it should.
    private record Claim(BusinessTerm term, BigDecimal stated, BigDecimal made) {}

    private void equal(String rule, String where, Claim claim) {
        if (claim.stated().compareTo(claim.made()) != 0) {
            String sentence = claim.term().code() + " is " + claim.stated().toPlainString() + ", its parts make "
                    + claim.made().toPlainString();
            boolean slack = rule.startsWith("PEPPOL")
                    && claim.stated().subtract(claim.made()).abs().compareTo(PEPPOL_SLACK) <= 0;
            found.add(new Contradiction(rule, where, slack ? sentence + "; Peppol lets 0.02 pass" : sentence));
        }
    }

    private void decimals(BusinessTerm term, String where, BigDecimal amount) {
        int most = invoice.currency().getDefaultFractionDigits();
        String says = term.code() + " " + amount.toPlainString() + " has more decimals than ";
        if (amount.scale() > MOST_DECIMALS) {
            found.add(new Contradiction(term.decimalsRule(), where, says + "two"));
        } else if (amount.stripTrailingZeros().scale() > most) {
            found.add(new Contradiction("ISO 4217", where, says + invoice.currency() + " has"));
        }
    }
}
