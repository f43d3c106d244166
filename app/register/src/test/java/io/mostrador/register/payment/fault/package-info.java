@NullMarked
package io.mostrador.register.payment.fault;

import org.jspecify.annotations.NullMarked;
