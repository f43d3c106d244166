/// Payments on a connected terminal: what it is doing, and what has to be settled.
@NullMarked
package io.mostrador.desktop.payment;

import org.jspecify.annotations.NullMarked;
