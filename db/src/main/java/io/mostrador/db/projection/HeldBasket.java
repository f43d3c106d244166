package io.mostrador.db.projection;

import static io.mostrador.db.tables.Tables.BASKET_LINE;

import io.mostrador.domain.coupon.CouponCode;
import io.mostrador.domain.coupon.PresentedCoupon;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.BasketId;
import io.mostrador.domain.sale.Discount;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceModifier;
import io.mostrador.domain.sale.PriceOverride;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tender.TenderLine;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The basket being filled, when catching up: its rows would be removed again a moment later, when the next one
/// begins, so they are only made where a transaction ends before that.
///
/// Held back is what the tables would take for sure. Whatever else comes goes to the tables, which then say no,
/// or not, as they would have before.
final class HeldBasket implements Baskets {
    private final BasketRows rows;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Integer> numbers = new HashSet<>();
    private final Set<Integer> openLines = new HashSet<>();
    private final Set<Integer> discounts = new HashSet<>();
    private final Set<Integer> overrides = new HashSet<>();
    private final Set<Integer> tenders = new HashSet<>();
    private final Set<CouponCode> coupons = new HashSet<>();
    /// Baskets that have rows, or had some.
    private final Set<UUID> stored;
    private @Nullable BasketId held;
    private boolean toClear = true;
    private boolean attached;

    HeldBasket(BasketRows rows) {
        this.rows = rows;
        this.stored = rows.ids();
    }

    /// What is done with the tables later.
    @FunctionalInterface
    private interface Step {
        void run() throws SQLException;
    }

    @Override
    public void addLine(BasketId basketId, SaleLine line, Place place) throws SQLException {
        if (line.number() == 1) {
            begin(basketId);
        }
        boolean sure = fits(line) && isHeld(basketId) && numbers.add(line.number());
        if (sure && !line.voided() && !line.isDeposit()) {
            openLines.add(line.number());
        }
        store(sure, basketId, () -> rows.addLine(basketId, line, place));
    }

    /// A basket that has rows already keeps them: its customer came before its first line.
    private void begin(BasketId basketId) throws SQLException {
        if (!isHeld(basketId) && !stored.contains(basketId.value())) {
            clear();
            held = basketId;
        }
    }

    @Override
    public void attachCustomer(BasketId basketId, Currency currency, SaleCustomer customer, Place place)
            throws SQLException {
        begin(basketId);
        attached |= isHeld(basketId);
        store(isHeld(basketId), basketId, () -> rows.attachCustomer(basketId, currency, customer, place));
    }

    @Override
    public void detachCustomer(BasketId basketId) throws SQLException {
        boolean sure = isHeld(basketId) && attached;
        attached &= !sure;
        store(sure, basketId, () -> rows.detachCustomer(basketId));
    }

    private static boolean fits(SaleLine line) {
        return line.description().length()
                        <= BASKET_LINE.DESCRIPTION.getDataType().length()
                && line.category().length()
                        <= BASKET_LINE.CATEGORY.getDataType().length();
    }

    private boolean isHeld(BasketId basketId) {
        return basketId.equals(held);
    }

    @Override
    public void setQuantity(BasketId basketId, int lineNumber, Quantity quantity) throws SQLException {
        boolean sure = isHeld(basketId) && openLines.contains(lineNumber) && !quantity.isZero();
        store(sure, basketId, () -> rows.setQuantity(basketId, lineNumber, quantity));
    }

    @Override
    public void setNote(BasketId basketId, int lineNumber, String note) throws SQLException {
        boolean sure = isHeld(basketId) && openLines.contains(lineNumber);
        store(sure, basketId, () -> rows.setNote(basketId, lineNumber, note));
    }

    @Override
    public void voidLine(BasketId basketId, int lineNumber) throws SQLException {
        boolean sure = isHeld(basketId) && openLines.remove(lineNumber);
        discounts.remove(lineNumber);
        overrides.remove(lineNumber);
        store(sure, basketId, () -> rows.voidLine(basketId, lineNumber));
    }

    @Override
    public void setDiscount(BasketId basketId, int lineNumber, Discount discount) throws SQLException {
        boolean sure = isHeld(basketId);
        discounts.add(lineNumber);
        store(sure, basketId, () -> rows.setDiscount(basketId, lineNumber, discount));
    }

    @Override
    public void removeDiscount(BasketId basketId, int lineNumber) throws SQLException {
        boolean sure = isHeld(basketId) && discounts.remove(lineNumber);
        store(sure, basketId, () -> rows.removeDiscount(basketId, lineNumber));
    }

    @Override
    public void setOverride(BasketId basketId, int lineNumber, PriceOverride override) throws SQLException {
        overrides.add(lineNumber);
        store(isHeld(basketId), basketId, () -> rows.setOverride(basketId, lineNumber, override));
    }

    @Override
    public void removeOverride(BasketId basketId, int lineNumber) throws SQLException {
        boolean sure = isHeld(basketId) && overrides.remove(lineNumber);
        store(sure, basketId, () -> rows.removeOverride(basketId, lineNumber));
    }

    @Override
    public void setBreaks(BasketId basketId, Map<Integer, LinePrice> breaks) throws SQLException {
        store(isHeld(basketId), basketId, () -> rows.setBreaks(basketId, breaks));
    }

    @Override
    public void presentCoupon(BasketId basketId, PresentedCoupon coupon, Place place) throws SQLException {
        boolean sure = isHeld(basketId) && coupons.add(coupon.code());
        store(sure, basketId, () -> rows.presentCoupon(basketId, coupon, place));
    }

    @Override
    public void withdrawCoupon(BasketId basketId, CouponCode code) throws SQLException {
        boolean sure = isHeld(basketId) && coupons.remove(code);
        store(sure, basketId, () -> rows.withdrawCoupon(basketId, code));
    }

    @Override
    public void setPromotions(BasketId basketId, Map<Integer, List<PriceModifier>> promotions) throws SQLException {
        store(isHeld(basketId), basketId, () -> rows.setPromotions(basketId, promotions));
    }

    @Override
    public void addTender(BasketId basketId, TenderLine tender) throws SQLException {
        boolean sure = isHeld(basketId) && tenders.add(tender.number());
        store(sure, basketId, () -> rows.addTender(basketId, tender));
    }

    @Override
    public void voidTender(BasketId basketId, int tenderNumber) throws SQLException {
        boolean sure = isHeld(basketId) && tenders.remove(tenderNumber);
        store(sure, basketId, () -> rows.voidTender(basketId, tenderNumber));
    }

    @Override
    public void suspend(BasketId basketId, Place place) throws SQLException {
        store(false, basketId, () -> rows.suspend(basketId, place));
    }

    @Override
    public void resume(BasketId basketId) throws SQLException {
        clear();
        store(false, basketId, () -> rows.resume(basketId));
    }

    @Override
    public void expire(BasketId basketId) throws SQLException {
        store(false, basketId, () -> rows.expire(basketId));
    }

    @Override
    public void finish(BasketId basketId) throws SQLException {
        store(isHeld(basketId), basketId, () -> rows.finish(basketId));
    }

    private void store(boolean sure, BasketId basketId, Step step) throws SQLException {
        if (sure) {
            steps.add(step);
        } else {
            flush();
            step.run();
            stored.add(basketId.value());
            toClear = true;
        }
    }

    @Override
    public void clear() throws SQLException {
        forget();
        if (toClear) {
            rows.clear();
            toClear = false;
        }
    }

    @Override
    public void flush() throws SQLException {
        for (Step step : steps) {
            step.run();
        }
        BasketId written = held;
        if (written != null) {
            stored.add(written.value());
            toClear = true;
        }
        forget();
    }

    private void forget() {
        steps.clear();
        numbers.clear();
        openLines.clear();
        discounts.clear();
        overrides.clear();
        tenders.clear();
        attached = false;
        coupons.clear();
        held = null;
    }
}
