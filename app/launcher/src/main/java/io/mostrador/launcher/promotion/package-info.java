/// The shop's promotions as a file.
@NullMarked
package io.mostrador.launcher.promotion;

import org.jspecify.annotations.NullMarked;
