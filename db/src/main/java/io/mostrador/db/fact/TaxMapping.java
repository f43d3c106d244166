package io.mostrador.db.fact;

import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Rounding;
import io.mostrador.domain.money.UnitPrice;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.PercentageTax;
import io.mostrador.domain.tax.PriceBasis;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.domain.tax.TaxScope;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tax.UnitTax;
import io.mostrador.domain.tax.Untaxed;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Taxes and their sums. A line names its taxes by code; what the codes meant stands beside, once.
public final class TaxMapping {
    private static final String PERCENTAGE = "PERCENTAGE";
    private static final String UNIT = "UNIT";

    private TaxMapping() {}

    public static SalePayload.TaxV1 payload(Tax tax) {
        return switch (tax) {
            case PercentageTax(var code, var name, var rate, var includes) ->
                new SalePayload.TaxV1(
                        code,
                        name,
                        PERCENTAGE,
                        rate.basisPoints(),
                        "",
                        includes.stream().map(TaxMapping::payload).toList());
            case UnitTax(var code, var name, var amount) ->
                new SalePayload.TaxV1(code, name, UNIT, amount.millionths(), "", List.of());
            case Untaxed(var code, var name, var kind, var reason) ->
                new SalePayload.TaxV1(code, name, kind.name(), 0, reason, List.of());
        };
    }

    public static Tax tax(SalePayload.TaxV1 payload, Currency currency) {
        return switch (payload.kind()) {
            case PERCENTAGE ->
                new PercentageTax(
                        payload.code(),
                        payload.name(),
                        new TaxRate(Math.toIntExact(payload.value())),
                        payload.includes().stream()
                                .map(included -> tax(included, currency))
                                .toList());
            case UNIT -> new UnitTax(payload.code(), payload.name(), new UnitPrice(payload.value(), currency));
            default ->
                new Untaxed(payload.code(), payload.name(), Untaxed.Kind.valueOf(payload.kind()), payload.reason());
        };
    }

    /// The codes of a line's taxes, a space between.
    public static String codes(SaleLine line) {
        return String.join(" ", line.taxes().stream().map(Tax::code).toList());
    }

    /// @param meanings what each code means
    /// @throws IllegalArgumentException when a code has no meaning
    public static List<Tax> taxes(String codes, Map<String, Tax> meanings) {
        List<Tax> taxes = new ArrayList<>();
        for (String code : codes.split(" ", -1)) {
            Tax tax = meanings.get(code);
            if (tax == null) {
                throw new IllegalArgumentException("nothing says what tax " + code + " is");
            }
            taxes.add(tax);
        }
        return taxes;
    }

    public static Map<String, Tax> meanings(Collection<SalePayload.TaxV1> payloads, Currency currency) {
        Map<String, Tax> meanings = new LinkedHashMap<>();
        payloads.forEach(payload -> meanings.put(payload.code(), tax(payload, currency)));
        return meanings;
    }

    /// The sums of a sale, and those of its taxes that only voided lines carry, without sums.
    static List<SalePayload.TaxTotalV1> totals(Sale sale) {
        List<SalePayload.TaxTotalV1> totals = new ArrayList<>();
        for (TaxTotal total : sale.taxes()) {
            totals.add(new SalePayload.TaxTotalV1(
                    payload(total.tax()),
                    total.base().amountMinor(),
                    total.amount().amountMinor()));
        }
        sale.taxesOfVoidedLines().forEach(tax -> totals.add(new SalePayload.TaxTotalV1(payload(tax), null, null)));
        return totals;
    }

    static List<TaxTotal> totals(SalePayload.CompletedV1 completed, Map<String, Tax> meanings) {
        Currency currency = Currency.getInstance(completed.currency());
        List<TaxTotal> totals = new ArrayList<>();
        for (SalePayload.TaxTotalV1 total : completed.taxes()) {
            Long base = total.baseMinor();
            Long amount = total.amountMinor();
            if (base != null && amount != null) {
                Tax tax = taxes(total.tax().code(), meanings).getFirst();
                totals.add(new TaxTotal(tax, Money.of(base, currency), Money.of(amount, currency)));
            }
        }
        return totals;
    }

    static SalePayload.TaxPolicyV1 payload(TaxPolicy policy) {
        return new SalePayload.TaxPolicyV1(
                policy.prices().name(), policy.scope().name(), policy.rounding().name());
    }

    static TaxPolicy policy(SalePayload.TaxPolicyV1 payload) {
        return new TaxPolicy(
                PriceBasis.valueOf(payload.prices()),
                TaxScope.valueOf(payload.scope()),
                Rounding.valueOf(payload.rounding()));
    }
}
