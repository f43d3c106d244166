/// The rates at which the shop takes foreign cash, as a file.
@NullMarked
package io.mostrador.launcher.rate;

import org.jspecify.annotations.NullMarked;
