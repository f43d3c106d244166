package io.mostrador.register.core;

import io.mostrador.domain.item.QuickKeys;
import io.mostrador.domain.people.Operator;
import io.mostrador.domain.sale.Basket;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.StoredValues;
import io.mostrador.register.Mode;
import io.mostrador.register.OpenTill;
import io.mostrador.register.RegisterState;
import io.mostrador.register.SuspendedBasket;
import io.mostrador.register.fact.ExpiredBasket;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.fact.Stamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The state that a row of facts leaves behind, as after a restart: nobody signed on, the open till session with
/// its basket where there is one. What a projection of the journal has to come to, in the fewest words.
public final class Replay {
    private Replay() {}

    /// The state after the first fact of a journal.
    public static RegisterState begin(Fact.TillFounded founded) {
        return new RegisterState(
                founded.store(), List.of(), 1, 1, StoredValues.NONE, QuickKeys.NONE, new Mode.SignedOut(null));
    }

    /// The state after one more fact.
    ///
    /// @param state as [#begin] or an earlier call gave it
    /// @throws IllegalArgumentException when the fact cannot have happened in this state
    public static RegisterState apply(RegisterState state, Fact fact, Stamp stamp) {
        return PaymentTrail.after(step(state, fact, stamp), List.of(fact));
    }

    private static RegisterState step(RegisterState state, Fact fact, Stamp stamp) {
        return switch (fact) {
            case Fact.StoreConfigured(var store) ->
                new RegisterState(
                        store,
                        state.operators(),
                        state.nextReceipt(),
                        state.nextZ(),
                        state.storedValues(),
                        state.quickKeys(),
                        state.mode());
            case Fact.QuickKeysArranged(var keys) -> state.withQuickKeys(keys);
            case Fact.OperatorAdded added -> withOperator(state, added.operator());
            case Fact.TillOpened(var session) ->
                state.withMode(new Mode.SignedOut(
                        TillDecisions.freshTill(session, state.store().terms())));
            case Fact.TillClosed(var report) ->
                new RegisterState(
                        state.store(),
                        state.operators(),
                        state.nextReceipt(),
                        report.number() + 1,
                        state.storedValues(),
                        state.quickKeys(),
                        new Mode.SignedOut(null));
            case Fact.SaleCompleted(var sale) ->
                new RegisterState(
                        state.store(),
                        state.operators(),
                        sale.receiptNumber().number() + 1,
                        state.nextZ(),
                        state.storedValues().after(sale),
                        state.quickKeys(),
                        change(
                                        state,
                                        till -> withoutBasket(
                                                till.withTotals(till.totals().plus(sale))))
                                .mode());
            case Fact.GiftCardLoaded(var load) ->
                change(state, till -> till.withTotals(till.totals().plus(load)))
                        .withStoredValues(state.storedValues().after(List.of(load.card())));
            case Fact.JournalRestored restored ->
                new RegisterState(
                        state.store(),
                        state.operators(),
                        Math.max(state.nextReceipt(), restored.nextReceipt()),
                        Math.max(state.nextZ(), restored.nextZ()),
                        state.storedValues(),
                        state.quickKeys(),
                        state.mode());
            case Fact.TillFounded _ -> throw new IllegalArgumentException("a till is founded once");
            case Fact.OperatorSignedOn _,
                    Fact.OperatorSignedOff _,
                    Fact.TillEnrolled _,
                    Fact.ReceiptCopied _,
                    Fact.ItemChunkImported _,
                    Fact.ItemsImported _,
                    Fact.CustomerRegistered _,
                    Fact.CustomerChanged _,
                    Fact.ClockJumped _ -> state;
            default -> change(state, till -> inTill(till, fact, stamp));
        };
    }

    private static OpenTill inTill(OpenTill till, Fact fact, Stamp stamp) {
        Basket basket = till.basket();
        return switch (fact) {
            case Fact.LineAdded added -> till.withBasket(added(basket, added));
            case Fact.LineNoted noted -> till.withBasket(basket.withNote(noted.lineNumber(), noted.note()));
            case Fact.ReturnLinesAdded(var id, var lines) ->
                till.withBasket((basket.id().equals(id) ? basket : Basket.empty(id, basket.terms())).addAll(lines));
            case Fact.LineQuantityChanged changed ->
                till.withBasket(basket.withQuantity(changed.lineNumber(), changed.quantity()));
            case Fact.LineVoided voided -> till.withBasket(basket.voidLine(voided.lineNumber()));
            case Fact.DiscountGiven given -> till.withBasket(basket.discount(given.lineNumber(), given.discount()));
            case Fact.DiscountRemoved removed -> till.withBasket(basket.withoutDiscount(removed.lineNumber()));
            case Fact.PriceOverridden(var _, int line, var override) ->
                till.withBasket(basket.override(line, override));
            case Fact.PriceRestored(var _, int line) -> till.withBasket(basket.withoutOverride(line));
            case Fact.CouponPresented presented -> till.withBasket(basket.present(presented.coupon()));
            case Fact.CouponWithdrawn withdrawn -> till.withBasket(basket.withdraw(withdrawn.code()));
            case Fact.PromotionsApplied applied ->
                till.withBasket(basket.withBreaks(applied.breaks()).withPromotions(applied.promotions()));
            case Fact.CustomerAttached attached ->
                till.withBasket((basket.id().equals(attached.basketId())
                                ? basket
                                : Basket.empty(attached.basketId(), basket.terms()))
                        .withCustomer(attached.customer()));
            case Fact.CustomerDetached _ -> till.withBasket(basket.withoutCustomer());
            case Fact.AccountPaid(var payment) -> till.withTotals(till.totals().plus(payment));
            case Fact.TenderAdded added -> till.withBasket(basket.tender(added.tender()));
            case Fact.TenderVoided voided -> till.withBasket(basket.voidTender(voided.tenderNumber()));
            case Fact.BasketSuspended _ -> suspended(till, stamp);
            case Fact.BasketResumed(var id) -> resumed(till, id);
            case Fact.BasketsExpired expired -> expired(till, expired);
            case Fact.SaleVoided _ ->
                withoutBasket(till.withTotals(till.totals().plusVoidedSale()));
            case Fact.NoSaleMade _ -> till.withTotals(till.totals().plusNoSale());
            case Fact.AgeDeclined _,
                    Fact.PaymentIntended _,
                    Fact.PaymentSent _,
                    Fact.PaymentRequested _,
                    Fact.PaymentApproved _,
                    Fact.PaymentDeclined _,
                    Fact.PaymentMoved _ -> till;
            default -> throw new IllegalArgumentException("not a fact of an open till: " + fact);
        };
    }

    private static Basket added(Basket basket, Fact.LineAdded added) {
        Basket begun = basket.id().equals(added.basketId()) ? basket : Basket.empty(added.basketId(), basket.terms());
        SaleLine deposit = added.deposit();
        Basket with = begun.add(added.line());
        return deposit == null ? with : with.add(deposit);
    }

    private static RegisterState change(RegisterState state, UnaryOperator<OpenTill> change) {
        if (state.mode() instanceof Mode.SignedOut(OpenTill till)) {
            return state.withMode(new Mode.SignedOut(change.apply(till)));
        }
        throw new IllegalArgumentException("no till is open");
    }

    private static OpenTill suspended(OpenTill till, Stamp stamp) {
        List<SuspendedBasket> waiting = new ArrayList<>(till.suspended());
        waiting.add(new SuspendedBasket(till.basket(), stamp.at(), Objects.requireNonNull(stamp.operatorId())));
        return withoutBasket(till.withSuspended(waiting));
    }

    private static OpenTill resumed(OpenTill till, BasketId id) {
        List<SuspendedBasket> left = new ArrayList<>(till.suspended());
        SuspendedBasket back = left.stream()
                .filter(waiting -> waiting.basket().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no suspended basket " + id));
        left.remove(back);
        return till.withSuspended(left).withBasket(back.basket());
    }

    private static OpenTill expired(OpenTill till, Fact.BasketsExpired fact) {
        Set<BasketId> ids = fact.baskets().stream().map(ExpiredBasket::basketId).collect(Collectors.toSet());
        return ExpiryDecisions.without(
                till,
                till.suspended().stream()
                        .filter(waiting -> ids.contains(waiting.basket().id()))
                        .toList());
    }

    private static OpenTill withoutBasket(OpenTill till) {
        return till.withBasket(Basket.empty(BasketId.NONE, till.basket().terms()));
    }

    private static RegisterState withOperator(RegisterState state, Operator operator) {
        List<Operator> operators = new ArrayList<>(state.operators());
        operators.removeIf(known -> known.id().equals(operator.id()));
        operators.add(operator);
        return new RegisterState(
                state.store(),
                operators,
                state.nextReceipt(),
                state.nextZ(),
                state.storedValues(),
                state.quickKeys(),
                state.mode());
    }
}
