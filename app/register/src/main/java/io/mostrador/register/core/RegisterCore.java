package io.mostrador.register.core;

import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.RegisterState;
import java.util.Optional;
import java.util.function.Function;

/// The rules of the register as one pure function.
public final class RegisterCore {
    private RegisterCore() {}

    /// What `command` does to `state`. Changes nothing and remembers nothing; the caller stores the facts and
    /// only then goes on to the next state.
    public static Decision decide(RegisterState state, Command command, Surroundings around) {
        Optional<Reason> obstacle = PaymentObstacle.of(state.mode(), command);
        if (obstacle.isPresent()) {
            return Decision.refused(obstacle.get());
        }
        return switch (rule(state, command, around)) {
            case Decision.Refused refused -> refused;
            case Decision.Accepted(var next, var facts) ->
                new Decision.Accepted(PaymentTrail.after(next, facts), facts);
        };
    }

    private static Decision rule(RegisterState state, Command command, Surroundings around) {
        var people = new PeopleDecisions(state, around);
        var till = new TillDecisions(state, around);
        var basket = new BasketDecisions(state, around);
        var discounts = new DiscountDecisions(state);
        var prices = new PriceDecisions(state, around);
        var coupons = new CouponDecisions(state, around);
        var returns = new ReturnDecisions(state, around);
        var suspension = new SuspensionDecisions(state, around);
        var tenders = new TenderDecisions(state, around);
        return switch (command) {
            case Command.SignOn signOn -> people.signOn(signOn);
            case Command.SignOff _ -> people.signOff();
            case Command.OpenTill open -> till.open(open);
            case Command.StartCount _ -> whenOpen(state, till::startCount);
            case Command.CancelCount _ -> whenOpen(state, till::cancelCount);
            case Command.CloseTill close -> whenOpen(state, mode -> till.close(mode, close));
            case Command.MakeNoSale noSale -> whenOpen(state, mode -> till.noSale(mode, noSale));
            case Command.CopyReceipt copy -> whenOpen(state, _ -> till.copyReceipt(copy));
            case Command.Scan scan -> whenOpen(state, mode -> basket.scan(mode, scan));
            case Command.SellExpired sell -> whenOpen(state, mode -> basket.sellExpired(mode, sell));
            case Command.DeclineAge decline -> whenOpen(state, mode -> basket.declineAge(mode, decline));
            case Command.NoteLine note -> whenOpen(state, mode -> basket.noteLine(mode, note));
            case Command.ReturnGoods back -> whenOpen(state, mode -> returns.byReceipt(mode, back));
            case Command.ReturnWithoutReceipt back -> whenOpen(state, mode -> returns.withoutReceipt(mode, back));
            case Command.PostVoid reverse ->
                whenOpen(state, mode -> new PostVoidDecisions(state, around).postVoid(mode, reverse));
            case Command.SetQuantity set -> whenOpen(state, mode -> basket.setQuantity(mode, set));
            case Command.VoidLine line -> whenOpen(state, mode -> basket.voidLine(mode, line));
            case Command.GiveDiscount give -> whenOpen(state, mode -> discounts.give(mode, give));
            case Command.RemoveDiscount remove -> whenOpen(state, mode -> discounts.remove(mode, remove));
            case Command.OverridePrice override -> whenOpen(state, mode -> prices.override(mode, override));
            case Command.RestorePrice restore -> whenOpen(state, mode -> prices.restore(mode, restore));
            case Command.PresentCoupon present -> whenOpen(state, mode -> coupons.present(mode, present));
            case Command.WithdrawCoupon withdraw -> whenOpen(state, mode -> coupons.withdraw(mode, withdraw));
            case Command.VoidSale _ -> whenOpen(state, suspension::voidSale);
            case Command.Suspend _ -> whenOpen(state, suspension::suspend);
            case Command.Resume resume -> whenOpen(state, mode -> suspension.resume(mode, resume));
            case Command.ExpireSuspended _ -> new ExpiryDecisions(state, around).expire();
            case Command.StartTender _ -> whenOpen(state, tenders::start);
            case Command.BackToSelling _ -> whenOpen(state, tenders::backToSelling);
            case Command.Tender tender -> whenOpen(state, mode -> tenders.tender(mode, tender));
            case Command.VoidTender tender -> whenOpen(state, mode -> tenders.voidTender(mode, tender));
            case Command.NextSale _ -> whenOpen(state, tenders::nextSale);
            case Command.ForCustomer customer ->
                whenOpen(state, mode -> new CustomerDecisions(state, around).decide(mode, customer));
            case Command.LoadGiftCard load ->
                whenOpen(state, mode -> new GiftCardDecisions(state, around).load(mode, load));
            case Command.ArrangeQuickKeys arrange -> new QuickKeyDecisions(state).arrange(arrange);
            case Command.ForPayment payment -> new PaymentDecisions(state, around).decide(payment);
        };
    }

    private static Decision whenOpen(RegisterState state, Function<Mode.TillOpen, Decision> act) {
        return switch (state.mode()) {
            case Mode.SignedOut _ -> Decision.refused(Reason.NOT_SIGNED_ON);
            case Mode.TillClosed _ -> Decision.refused(Reason.TILL_CLOSED);
            case Mode.TillOpen open -> act.apply(open);
        };
    }
}
