/// Goods that come back: the receipt found, lines picked, or without a receipt.
@NullMarked
package io.mostrador.desktop.returns;

import org.jspecify.annotations.NullMarked;
