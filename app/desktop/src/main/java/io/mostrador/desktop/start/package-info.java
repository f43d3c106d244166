/// Before and instead of the till: starting up, and what keeps it from starting.
@NullMarked
package io.mostrador.desktop.start;

import org.jspecify.annotations.NullMarked;
