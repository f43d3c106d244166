/// What the shop allows with gift cards, as a file.
@NullMarked
package io.mostrador.launcher.giftcard;

import org.jspecify.annotations.NullMarked;
