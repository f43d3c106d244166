/// Payments on a terminal of their own: cards and codes to be scanned.
@NullMarked
package io.mostrador.domain.payment;

import org.jspecify.annotations.NullMarked;
