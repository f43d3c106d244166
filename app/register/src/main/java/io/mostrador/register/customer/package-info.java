/// The customers in memory: found by any part of what is known of them.
@NullMarked
package io.mostrador.register.customer;

import org.jspecify.annotations.NullMarked;
