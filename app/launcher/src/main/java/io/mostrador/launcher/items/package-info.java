/// Files of items: read, checked row by row, imported whole or not at all.
@NullMarked
package io.mostrador.launcher.items;

import org.jspecify.annotations.NullMarked;
