/// The scripted cashier: baskets from a file through the same commands as the screens.
@NullMarked
package io.mostrador.launcher.replay;

import org.jspecify.annotations.NullMarked;
