package io.mostrador.register.memory;

import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.returns.Returned;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.ReturnOrigin;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.port.SaleSearch;
import io.mostrador.register.port.SoldBefore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Completed sales as facts tell of them.
///
/// @param sales in the order they were completed
public record InMemorySales(Supplier<List<Sale>> sales) implements SaleArchive {
    @Override
    public Answer find(String receipt) {
        List<Sale> now = sales.get();
        return now.stream()
                .filter(sale -> sale.id().toString().equals(receipt)
                        || ReceiptNumber.parse(receipt, sale.receiptNumber().series())
                                .equals(Optional.of(sale.receiptNumber())))
                .findFirst()
                .<Answer>map(sale -> new Found(ReturnableSale.of(sale, returned(now, sale.id()))))
                .orElseGet(Unknown::new);
    }

    private static Map<Integer, Returned> returned(List<Sale> sales, SaleId id) {
        Map<Integer, Returned> returned = new HashMap<>();
        for (Sale sale : sales) {
            for (SaleLine line : sale.activeLines()) {
                ReturnOrigin origin = line.origin();
                if (origin != null && origin.saleId().equals(id)) {
                    Returned before = returned.getOrDefault(
                            origin.lineNumber(), Returned.nothing(sale.total().currency()));
                    returned.put(origin.lineNumber(), before.plus(line));
                }
            }
        }
        return returned;
    }

    @Override
    public List<SoldBefore> search(SaleSearch wanted) {
        return sales.get().stream()
                .filter(sale -> matches(sale, wanted))
                .sorted(Comparator.comparing(Sale::completedAt).reversed())
                .limit(SaleSearch.MOST)
                .map(sale -> new SoldBefore(
                        sale.receiptNumber(),
                        sale.completedAt(),
                        sale.total(),
                        sale.activeLines().size(),
                        sale.activeLines().getFirst().description()))
                .toList();
    }

    private static boolean matches(Sale sale, SaleSearch wanted) {
        String item = wanted.item().strip().toLowerCase(Locale.ROOT);
        return sale.businessDate().equals(wanted.businessDate())
                && (wanted.total() == null || sale.total().equals(wanted.total()))
                && sale.activeLines().stream()
                        .anyMatch(line -> line.description()
                                        .toLowerCase(Locale.ROOT)
                                        .contains(item)
                                || line.code().value().equals(wanted.item().strip()));
    }
}
