package io.mostrador.register.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.mostrador.domain.code.CodeReader;
import io.mostrador.domain.code.CodeRules;
import io.mostrador.domain.giftcard.GiftCardRules;
import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.pricelist.PriceLists;
import io.mostrador.domain.promotion.Promotions;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.Disposition;
import io.mostrador.domain.sale.ReturnReason;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Examination;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.UuidV7;
import io.mostrador.register.coupon.CouponLedger;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.InMemorySales;
import io.mostrador.register.memory.SmallShop;
import io.mostrador.register.port.IdSource;
import io.mostrador.register.port.ItemLookup;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.status.StorageStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/// The core with a cashier in front of it: keeps the state, the facts and the last refusal.
final class Counter {
    static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    static final OperatorId ANA = SmallShop.ANA.id();

    final List<Fact> facts = new ArrayList<>();
    final CustomerIndex customers = CustomerIndex.empty();
    private final IdSource ids = new UuidV7(() -> START, new SplittableRandom(7));
    private final ItemLookup items;
    private final CodeReader codes;
    private final Promotions promotions;
    private final PriceLists prices;
    private final CouponLedger coupons;
    private RegisterState state = SmallShop.journal().load();
    private Refusal.@Nullable Reason refusal;
    private List<String> arguments = List.of();
    Instant now = START;
    SaleArchive sales = new InMemorySales(this::completed);
    StorageStatus storage = StorageStatus.PLENTY;
    GiftCardRules giftCards = GiftCardRules.usual(SmallShop.store().denominations());
    SuspensionPolicy suspension = new SuspensionPolicy.Waits();

    Counter(ItemLookup items) {
        this(items, new CodeReader(CodeRules.NONE));
    }

    Counter(ItemLookup items, CodeReader codes) {
        this(items, codes, Promotions.NONE, PriceLists.NONE);
    }

    Counter(ItemLookup items, CodeReader codes, Promotions promotions, PriceLists prices) {
        this(items, codes, promotions, prices, CouponLedger.empty());
    }

    Counter(ItemLookup items, CodeReader codes, Promotions promotions, CouponLedger coupons) {
        this(items, codes, promotions, PriceLists.NONE, coupons);
    }

    private Counter(
            ItemLookup items, CodeReader codes, Promotions promotions, PriceLists prices, CouponLedger coupons) {
        this.items = items;
        this.codes = codes;
        this.promotions = promotions;
        this.prices = prices;
        this.coupons = coupons;
    }

    static Counter signedOut() {
        return new Counter(new InMemoryItems(SmallShop.items()));
    }

    static Counter tillClosed() {
        return signedOut().signedOn();
    }

    /// The till is open with 10,000.00 and nothing in the basket.
    static Counter selling() {
        return tillClosed().opened();
    }

    Counter signedOn() {
        return act(new Command.SignOn(ANA, SmallShop.ANA_PIN));
    }

    /// A manager takes over.
    Counter manager() {
        return act(new Command.SignOff()).act(new Command.SignOn(SmallShop.LUIS.id(), SmallShop.LUIS_PIN));
    }

    Counter opened() {
        return act(new Command.OpenTill(SmallShop.pesos(1_000_000)));
    }

    static Counter selling(Item... scanned) {
        Counter counter = selling();
        for (Item item : scanned) {
            counter.scan(item);
        }
        return counter;
    }

    static Counter tendering(Item... scanned) {
        return selling(scanned).act(new Command.StartTender());
    }

    static Counter counting() {
        return selling().act(new Command.StartCount());
    }

    Counter scan(Item item) {
        return act(scanOf(item, 1));
    }

    static Command.Scan scanOf(Item item, long units) {
        return new Command.Scan(item.code().value(), Quantity.ofUnits(units), EntryMethod.SCANNED);
    }

    /// Without a receipt.
    static Command.ReturnWithoutReceipt returnOf(Item item, long units) {
        return new Command.ReturnWithoutReceipt(scanOf(item, units), ReturnReason.OTHER, Disposition.RESTOCK);
    }

    Counter cash(long minor) {
        return act(new Command.Tender(TenderType.CASH, SmallShop.pesos(minor), null));
    }

    Counter card(long minor) {
        return act(new Command.Tender(TenderType.CARD, SmallShop.pesos(minor), "000123"));
    }

    /// Does what has to succeed here.
    Counter act(Command command) {
        attempt(command, new PinVerdict.Right());
        assertThat(refusal).as("refusal of " + command).isNull();
        return this;
    }

    /// Does what has to be refused here; state and facts must not move.
    Counter refuses(Command command, Refusal.Reason reason) {
        return refuses(command, new PinVerdict.Right(), reason);
    }

    Counter refuses(Command command, PinVerdict pin, Refusal.Reason reason) {
        RegisterState before = state;
        int factsBefore = facts.size();
        attempt(command, pin);
        assertThat(refusal).as("refusal of " + command).isEqualTo(reason);
        assertThat(state).isSameAs(before);
        assertThat(facts).hasSize(factsBefore);
        return this;
    }

    void attempt(Command command, PinVerdict pin) {
        switch (RegisterCore.decide(state, command, around(pin))) {
            case Decision.Refused(Refusal no) -> {
                refusal = no.reason();
                arguments = no.arguments();
            }
            case Decision.Accepted accepted -> {
                refusal = null;
                arguments = List.of();
                state = accepted.next();
                facts.addAll(accepted.facts());
                accepted.facts().forEach(customers::apply);
            }
        }
    }

    Examination examine(String text) {
        return ScanTrial.of(state, text, around(new PinVerdict.NotChecked()));
    }

    private Surroundings around(PinVerdict pin) {
        return new Surroundings(
                now,
                ids,
                items,
                pin,
                () -> storage,
                codes,
                promotions,
                customers,
                prices,
                SmallShop.rates(),
                coupons,
                suspension,
                sales,
                giftCards);
    }

    private List<Sale> completed() {
        return facts.stream()
                .filter(Fact.SaleCompleted.class::isInstance)
                .map(fact -> ((Fact.SaleCompleted) fact).sale())
                .toList();
    }

    RegisterState state() {
        return state;
    }

    Refusal.@Nullable Reason refusal() {
        return refusal;
    }

    List<String> arguments() {
        return arguments;
    }

    <M extends Mode> M mode(Class<M> kind) {
        assertThat(state.mode()).isInstanceOf(kind);
        return kind.cast(state.mode());
    }

    OpenTill till() {
        return mode(Mode.TillOpen.class).till();
    }

    Basket basket() {
        return till().basket();
    }

    Sale sale() {
        return mode(Mode.SaleComplete.class).sale();
    }

    Fact lastFact() {
        return facts.getLast();
    }

    /// What a restart would make of all facts so far.
    RegisterState replayed() {
        RegisterState replayed = SmallShop.journal().load();
        Stamp stamp = new Stamp(now, replayed.store().zone(), null, ANA);
        for (Fact fact : facts) {
            replayed = Replay.apply(replayed, fact, stamp);
        }
        return Objects.requireNonNull(replayed);
    }
}
