/// The screen of an open till: basket, total, pad and pay key at the right, the act of the moment at the left.
@NullMarked
package io.mostrador.desktop.counter;

import org.jspecify.annotations.NullMarked;
