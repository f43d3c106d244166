/// Gift cards: what is left on one, and money that is put on it.
@NullMarked
package io.mostrador.desktop.giftcard;

import org.jspecify.annotations.NullMarked;
