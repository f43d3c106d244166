/// Gift cards: what may be put on them, and that it was.
@NullMarked
package io.mostrador.domain.giftcard;

import org.jspecify.annotations.NullMarked;
