/// Tells a scanner from fingers, wherever the focus is.
@NullMarked
package io.mostrador.desktop.scan;

import org.jspecify.annotations.NullMarked;
