/// Left part while selling: search, categories, tiles, function keys.
@NullMarked
package io.mostrador.desktop.sell;

import org.jspecify.annotations.NullMarked;
