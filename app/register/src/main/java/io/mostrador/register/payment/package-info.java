/// Payments on a terminal: what is heard of them, and who asks.
@NullMarked
package io.mostrador.register.payment;

import org.jspecify.annotations.NullMarked;
