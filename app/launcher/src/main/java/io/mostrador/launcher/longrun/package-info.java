/// Runs that take long and hold the real till to its promises: killed again and again, or selling for hours.
@NullMarked
package io.mostrador.launcher.longrun;

import org.jspecify.annotations.NullMarked;
