/// Which coupons this till has taken.
@NullMarked
package io.mostrador.register.coupon;

import org.jspecify.annotations.NullMarked;
