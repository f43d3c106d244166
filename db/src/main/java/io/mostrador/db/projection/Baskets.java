package io.mostrador.db.projection;

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
import java.util.Currency;
import java.util.List;
import java.util.Map;

/// What happens to the open basket and to those set aside.
sealed interface Baskets permits BasketRows, HeldBasket {
    /// The first line makes the basket, where its customer did not.
    void addLine(BasketId basketId, SaleLine line, Place place) throws SQLException;

    /// The deposit on its packaging follows.
    void setQuantity(BasketId basketId, int lineNumber, Quantity quantity) throws SQLException;

    /// @param note empty takes it away
    void setNote(BasketId basketId, int lineNumber, String note) throws SQLException;

    /// The deposit on its packaging goes with it.
    void voidLine(BasketId basketId, int lineNumber) throws SQLException;

    /// @param lineNumber of a line, 0 for the whole basket; takes the place of an earlier one
    void setDiscount(BasketId basketId, int lineNumber, Discount discount) throws SQLException;

    /// @param lineNumber of a line, 0 for the whole basket
    void removeDiscount(BasketId basketId, int lineNumber) throws SQLException;

    /// Takes the place of an earlier one.
    void setOverride(BasketId basketId, int lineNumber, PriceOverride override) throws SQLException;

    void removeOverride(BasketId basketId, int lineNumber) throws SQLException;

    /// They take the place of those before.
    void setBreaks(BasketId basketId, Map<Integer, LinePrice> breaks) throws SQLException;

    void presentCoupon(BasketId basketId, PresentedCoupon coupon, Place place) throws SQLException;

    void withdrawCoupon(BasketId basketId, CouponCode code) throws SQLException;

    /// They take the place of those before.
    void setPromotions(BasketId basketId, Map<Integer, List<PriceModifier>> promotions) throws SQLException;

    /// In the place of another customer; makes the basket where there is none.
    void attachCustomer(BasketId basketId, Currency currency, SaleCustomer customer, Place place) throws SQLException;

    void detachCustomer(BasketId basketId) throws SQLException;

    void addTender(BasketId basketId, TenderLine tender) throws SQLException;

    void voidTender(BasketId basketId, int tenderNumber) throws SQLException;

    void suspend(BasketId basketId, Place place) throws SQLException;

    void resume(BasketId basketId) throws SQLException;

    /// The suspended basket waits no more.
    void expire(BasketId basketId) throws SQLException;

    /// The basket is a sale now, or was given up.
    void finish(BasketId basketId) throws SQLException;

    /// Removes the baskets that are done, and one that was left with nothing in it that counts, which has no
    /// fact of its own.
    void clear() throws SQLException;

    /// Stores what was held back.
    void flush() throws SQLException;
}
