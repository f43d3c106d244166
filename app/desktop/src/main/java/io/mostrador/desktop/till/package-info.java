/// Opening, counting and closing the till.
@NullMarked
package io.mostrador.desktop.till;

import org.jspecify.annotations.NullMarked;
