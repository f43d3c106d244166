package io.mostrador.launcher.replay;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ItemId;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.MoneyFormat;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxRate;
import io.mostrador.launcher.sold.Acknowledgements;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Replays a file of baskets on an open till house.
public final class ReplayRun {
    private static final TaxCodes CREATED_ITEM_TAXES = TaxCodes.of(new TaxRate(2_100));
    private final TillHouse house;
    private final Plan plan;

    public ReplayRun(TillHouse house, Plan plan) {
        this.house = house;
        this.plan = plan;
    }

    /// @param count at most this many baskets
    /// @param acknowledgements where to write a line a durable sale, null for nowhere
    /// @param ledger where to write what became of the rows, null for nowhere
    /// @param itemsPerHour 0 for as fast as it goes
    /// @param createItems make the items the till does not know before selling
    /// @param closeTill count and close the till in the end
    /// @param waitSeconds how long to wait in the end for paper and server
    public record Plan(
            Path baskets,
            long count,
            @Nullable Path acknowledgements,
            @Nullable Path ledger,
            int itemsPerHour,
            boolean createItems,
            boolean closeTill,
            OperatorId operatorId,
            String pin,
            int waitSeconds) {
        @Override
        public String toString() {
            return "Plan[" + baskets + "]";
        }
    }

    /// Sells them all and gives the figures. What was acknowledged stays acknowledged if it breaks off.
    ///
    /// @param progress told the number of baskets so far
    public ReplayReport run(LongConsumer progress) throws IOException {
        long start = System.nanoTime();
        if (plan.createItems()) {
            createMissingItems();
        }
        ScriptedCashier cashier = new ScriptedCashier(house.register(), new Pace(plan.itemsPerHour()));
        takeThePost(cashier);
        long baskets = 0;
        long sales = 0;
        Money total = house.register().state().store().zero();
        Money onLines = total;
        Path acks = plan.acknowledgements();
        try (BasketFile file = BasketFile.open(plan.baskets());
                Acknowledgements acknowledgements =
                        acks == null ? Acknowledgements.none() : Acknowledgements.to(acks)) {
            Optional<List<BasketFile.Row>> rows = file.next();
            while (rows.isPresent() && baskets < plan.count()) {
                baskets++;
                Optional<ScriptedCashier.Durable> durable = cashier.sell(rows.get());
                if (durable.isPresent()) {
                    Sale sale = durable.get().sale();
                    acknowledgements.sale(durable.get().forced(), sale);
                    sales++;
                    total = total.plus(sale.total());
                    onLines = onLines.plus(sale.linesTotal());
                }
                progress.accept(baskets);
                rows = file.next();
            }
        }
        if (plan.closeTill()) {
            cashier.closeTill();
        }
        Path ledger = plan.ledger();
        if (ledger != null) {
            Files.write(ledger, cashier.ledger.lines());
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        house.awaitPaperAndServer(plan.waitSeconds());
        return new ReplayReport(
                baskets,
                sales,
                cashier.lines,
                plain(total),
                cashier.ledger.refusals(),
                cashier.ledger.reconciles()
                        && cashier.ledger.accounted().atTill().compareTo(decimal(onLines)) == 0,
                cashier.scanToState.percentiles(),
                cashier.tenderToDurable.percentiles(),
                seconds,
                house.printJobsWaiting(),
                house.factsWaiting());
    }

    private static String plain(Money money) {
        return decimal(money).toPlainString();
    }

    private static BigDecimal decimal(Money money) {
        return BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits());
    }

    private void takeThePost(ScriptedCashier cashier) {
        if (cashier.mode() instanceof Mode.SignedOut) {
            cashier.accept(new Command.SignOn(plan.operatorId(), plan.pin()));
        }
        if (cashier.mode() instanceof Mode.TillClosed) {
            cashier.accept(new Command.OpenTill(house.register().state().store().zero()));
        }
        cashier.voidLeftOver();
    }

    private void createMissingItems() throws IOException {
        Map<String, Item> missing = new LinkedHashMap<>();
        long baskets = 0;
        try (BasketFile file = BasketFile.open(plan.baskets())) {
            Optional<List<BasketFile.Row>> rows = file.next();
            while (rows.isPresent() && baskets++ < plan.count()) {
                for (BasketFile.Row row : rows.get()) {
                    if (ScanCode.isValid(row.code())
                            && !missing.containsKey(row.code())
                            && house.items().find(new ScanCode(row.code())).isEmpty()) {
                        missing.put(row.code(), item(row));
                    }
                }
                rows = file.next();
            }
        }
        if (!missing.isEmpty()) {
            house.importItems(List.copyOf(missing.values()), _ -> {});
        }
    }

    private Item item(BasketFile.Row row) {
        var currency = house.register().state().store().currency();
        Money price = MoneyFormat.POINT_DECIMAL
                .parse(row.unitPrice(), currency)
                .filter(money -> !money.isNegative())
                .orElse(Money.zero(currency));
        String name = row.description().isBlank() ? row.code() : row.description();
        return new Item(
                new ItemId(row.code()),
                new ScanCode(row.code()),
                name.substring(0, Math.min(name.length(), Item.MAX_NAME_LENGTH)),
                "",
                UnitOfMeasure.EACH,
                price,
                CREATED_ITEM_TAXES,
                null);
    }
}
