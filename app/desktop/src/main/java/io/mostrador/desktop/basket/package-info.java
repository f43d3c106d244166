/// The basket and its total, the same on every screen of an open till.
@NullMarked
package io.mostrador.desktop.basket;

import org.jspecify.annotations.NullMarked;
