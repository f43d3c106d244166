/// The till on a screen: starting JavaFX, the window, and what it shows when it cannot start.
@NullMarked
package io.mostrador.launcher.screen;

import org.jspecify.annotations.NullMarked;
