@NullMarked
package io.mostrador.register.payment;

import org.jspecify.annotations.NullMarked;
