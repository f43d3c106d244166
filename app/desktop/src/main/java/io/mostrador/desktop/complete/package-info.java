/// Left part when a sale is complete: the change due.
@NullMarked
package io.mostrador.desktop.complete;

import org.jspecify.annotations.NullMarked;
