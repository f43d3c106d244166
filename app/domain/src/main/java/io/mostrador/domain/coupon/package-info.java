/// Coupons: what a customer presents, what it opens, what became of it.
@NullMarked
package io.mostrador.domain.coupon;

import org.jspecify.annotations.NullMarked;
