/// A terminal that fails in every way there is, and a till that is killed in the middle of it: what must never
/// happen.
@NullMarked
package io.mostrador.register.payment.fault;

import org.jspecify.annotations.NullMarked;
