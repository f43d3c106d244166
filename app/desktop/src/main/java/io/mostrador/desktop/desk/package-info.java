/// What every screen works with: the register seen from the FX thread, words, notices.
@NullMarked
package io.mostrador.desktop.desk;

import org.jspecify.annotations.NullMarked;
