package io.mostrador.desktop.desk;

import io.mostrador.desktop.sound.Sounds;
import io.mostrador.desktop.theme.Sizes;
import io.mostrador.desktop.words.Language;
import io.mostrador.desktop.words.Words;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.ExchangeRates;
import io.mostrador.domain.till.ZReport;
import io.mostrador.register.Command;
import io.mostrador.register.Examination;
import io.mostrador.register.Mode;
import io.mostrador.register.Outcome;
import io.mostrador.register.Refusal;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspensionPolicy;
import io.mostrador.register.customer.CustomerIndex;
import io.mostrador.register.port.CustomerHistory;
import io.mostrador.register.port.ItemSearch;
import io.mostrador.register.port.SaleArchive;
import io.mostrador.register.status.ClockStatus;
import io.mostrador.register.status.MirrorStatus;
import io.mostrador.register.status.PrinterStatus;
import io.mostrador.register.status.Signal;
import io.mostrador.register.status.StorageStatus;
import io.mostrador.register.status.SyncStatus;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What every screen works with. Lives on the FX thread, as long as the window.
public final class Desk {
    private final Ports ports;
    private final Sizes sizes;
    private final Function<Language, Words> speech;
    private final RegisterLink link;
    private final Notices notices = new Notices();
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReadOnlyObjectWrapper<PrinterStatus> printer;
    private final ReadOnlyObjectWrapper<SyncStatus> sync;
    private final ReadOnlyObjectWrapper<StorageStatus> storage;
    private final ReadOnlyObjectWrapper<ClockStatus> clockStatus;
    private final ReadOnlyObjectWrapper<MirrorStatus> mirror;
    private final ReadOnlyObjectWrapper<@Nullable Fault> fault = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable PriceWanted> priceWanted = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable ZReport> lastClose = new SimpleObjectProperty<>();
    private final Set<Command> inFlight = new HashSet<>();
    private Predicate<Question> questions = question -> false;
    private Words words;
    private Runnable stopSignals = () -> {};

    /// @param speech the words of a language, normally `Words::of`
    public Desk(Ports ports, Sizes sizes, Function<Language, Words> speech) {
        this.ports = ports;
        this.sizes = sizes;
        this.speech = speech;
        this.link = new RegisterLink(ports.register());
        this.look = new ReadOnlyObjectWrapper<>(ports.preferences().load());
        this.printer = new ReadOnlyObjectWrapper<>(ports.printer().value());
        this.sync = new ReadOnlyObjectWrapper<>(ports.sync().value());
        this.storage = new ReadOnlyObjectWrapper<>(ports.storage().value());
        this.clockStatus = new ReadOnlyObjectWrapper<>(ports.clockStatus().value());
        this.mirror = new ReadOnlyObjectWrapper<>(ports.mirror().value());
        this.words = speech.apply(look.get().language());
    }

    public void activate() {
        link.activate();
        var printerSignal = follow(ports.printer(), printer);
        var syncSignal = follow(ports.sync(), sync);
        var storageSignal = follow(ports.storage(), storage);
        var clockSignal = follow(ports.clockStatus(), clockStatus);
        var mirrorSignal = follow(ports.mirror(), mirror);
        stopSignals = () -> {
            printerSignal.close();
            syncSignal.close();
            storageSignal.close();
            clockSignal.close();
            mirrorSignal.close();
        };
    }

    public void deactivate() {
        stopSignals.run();
        link.deactivate();
    }

    public ReadOnlyObjectProperty<RegisterState> state() {
        return link.state();
    }

    public Mode mode() {
        return link.state().get().mode();
    }

    public StoreProfile store() {
        return link.state().get().store();
    }

    public ReadOnlyObjectProperty<PrinterStatus> printer() {
        return printer.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<SyncStatus> sync() {
        return sync.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<StorageStatus> storage() {
        return storage.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<ClockStatus> clockStatus() {
        return clockStatus.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<MirrorStatus> mirror() {
        return mirror.getReadOnlyProperty();
    }

    /// Somebody has read that the clock jumped: nothing else can be done about it. That it is off stays until it is
    /// not.
    public void clockSeen() {
        if (clockStatus.get().kind() == ClockStatus.Kind.JUMPED) {
            clockStatus.set(ClockStatus.AGREES);
        }
    }

    /// Theme and language; whoever builds screens builds them anew when the language changes.
    public ReadOnlyObjectProperty<Look> look() {
        return look.getReadOnlyProperty();
    }

    public void changeLook(Look newLook) {
        words = speech.apply(newLook.language());
        ports.preferences().keep(newLook);
        look.set(newLook);
    }

    public Words words() {
        return words;
    }

    public Sizes sizes() {
        return sizes;
    }

    public Notices notices() {
        return notices;
    }

    public Sounds sounds() {
        return ports.sounds();
    }

    public ItemSearch items() {
        return ports.items();
    }

    /// To be asked only: the register keeps them up to date.
    public CustomerIndex customers() {
        return ports.customers();
    }

    public CustomerHistory customerHistory() {
        return ports.customerHistory();
    }

    public Instant now() {
        return ports.clock().instant();
    }

    /// Whether cards and codes are taken on a connected terminal.
    public boolean hasTerminal() {
        return ports.hasTerminal().getAsBoolean();
    }

    /// At which foreign cash is taken.
    public ExchangeRates rates() {
        return ports.rates();
    }

    /// How long suspended sales wait.
    public SuspensionPolicy suspension() {
        return ports.suspension();
    }

    /// Ends the program.
    public void leave() {
        ports.leave().run();
    }

    public ReadOnlyObjectProperty<@Nullable Fault> fault() {
        return fault.getReadOnlyProperty();
    }

    public void clearFault() {
        fault.set(null);
    }

    /// The scan whose price has to be typed, null for none.
    public ReadOnlyObjectProperty<@Nullable PriceWanted> priceWanted() {
        return priceWanted.getReadOnlyProperty();
    }

    /// Somebody is being asked for it.
    public void priceAsked() {
        priceWanted.set(null);
    }

    /// The Z report this window closed last, null when none since it started.
    public ObjectProperty<@Nullable ZReport> lastClose() {
        return lastClose;
    }

    /// `14.742,50`
    public String money(Money money) {
        return store().format().format(money);
    }

    /// `15.000`: for keys.
    public String shortMoney(Money money) {
        return store().format().formatShort(money);
    }

    /// `USD 20,00`: not of the shop's currency.
    public String foreignMoney(Money money) {
        return store().format().formatWithCode(money);
    }

    public String quantity(Quantity quantity) {
        return store().format().format(quantity);
    }

    /// The currency's sign, once beside the large amounts.
    public String currencySign() {
        String code = store().currency().getCurrencyCode();
        String key = "currency." + code;
        return words.has(key) ? words.text(key) : code;
    }

    public void act(Command command, Place place) {
        act(command, place, state -> {});
    }

    /// Sends a command. What it is refused for stands at `place`; `then` runs when it was accepted. A second tap
    /// before the answer to the first is no second command: money must not be taken twice. (Two scans of one code
    /// are two scans.) A scan that lacks a price becomes [#priceWanted()].
    public void act(Command command, Place place, Consumer<RegisterState> then) {
        act(command, place, then, refusal -> null);
    }

    /// The same.
    ///
    /// @param remedies what can be done about a refusal with one touch, null for nothing
    public void act(
            Command command,
            Place place,
            Consumer<RegisterState> then,
            Function<Refusal, Notice.@Nullable Remedy> remedies) {
        boolean again = !isScan(command) && !inFlight.add(command);
        if (again) {
            return;
        }
        notices.clear();
        link.submit(
                command,
                outcome -> {
                    inFlight.remove(command);
                    switch (outcome) {
                        case Outcome.Accepted accepted -> accepted(command, accepted.state(), then);
                        case Outcome.Refused(var refusal)
                        when command instanceof Command.Scan scan
                                && refusal.reason() == Refusal.Reason.PRICE_MISSING -> {
                            sounds().attention();
                            priceWanted.set(
                                    new PriceWanted(scan, refusal.arguments().getFirst(), then));
                        }
                        case Outcome.Refused(var refusal) -> {
                            if (!asks(command, refusal, place, then)) {
                                say(refusal, place, remedies.apply(refusal));
                            }
                        }
                        case Outcome.Faulted faulted -> failed(faulted);
                    }
                },
                () -> {
                    inFlight.remove(command);
                    fault.set(new Fault(Fault.Recorded.UNKNOWN, "UI-1"));
                });
    }

    /// Who asks people for what a scan needs to be known first.
    ///
    /// @param newQuestions false for what it does not ask: that is refused in words
    public void asksWith(Predicate<Question> newQuestions) {
        questions = newQuestions;
    }

    private boolean asks(Command command, Refusal refusal, Place place, Consumer<RegisterState> then) {
        Question.Again again = (next, where, done) -> act(next, where, state -> {
            done.run();
            then.accept(state);
        });
        boolean sells = command instanceof Command.Scan || command instanceof Command.SellExpired;
        boolean asked = sells && questions.test(new Question(command, refusal, place, again));
        if (asked) {
            sounds().attention();
        }
        return asked;
    }

    /// Asks what a scanned text is and what the till would do with it. Nothing is done.
    public void examine(String text, Consumer<Examination> answer) {
        link.examine(text, answer);
    }

    /// Asks about completed sales; the answer comes on the FX thread.
    public <T> void ask(Function<SaleArchive, T> question, Consumer<T> answer) {
        link.ask(question, answer);
    }

    /// A refusal in words: what, and what to do.
    public String refusal(Refusal refusal) {
        return RefusalText.of(refusal, words);
    }

    /// Says no without asking the register: something is missing that only this screen knows of.
    public void refuse(Place place, String text) {
        sounds().attention();
        notices.show(place, Notice.refused(text));
    }

    private static boolean isScan(Command command) {
        return command instanceof Command.Scan
                || command instanceof Command.SellExpired
                || command instanceof Command.ReturnWithoutReceipt;
    }

    private void accepted(Command command, RegisterState state, Consumer<RegisterState> then) {
        if (isScan(command) || command instanceof Command.Tender) {
            sounds().ok();
        }
        then.accept(state);
    }

    private void failed(Outcome.Faulted faulted) {
        sounds().attention();
        fault.set(new Fault(faulted.recorded() ? Fault.Recorded.YES : Fault.Recorded.NO, faulted.code()));
    }

    private void say(Refusal refusal, Place place, Notice.@Nullable Remedy remedy) {
        switch (refusal.reason()) {
            case UNKNOWN_CODE, UNREADABLE_CODE, MALFORMED_CODE -> sounds().unknown();
            default -> sounds().attention();
        }
        notices.show(place, Notice.refused(refusal(refusal), remedy));
    }

    private static <T> io.mostrador.register.Register.Subscription follow(
            Signal<T> signal, ReadOnlyObjectWrapper<T> property) {
        return signal.observe(value -> FxThread.post(() -> property.set(signal.value())));
    }
}
