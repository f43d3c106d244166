/// The window: strip, the screen for the register's mode, sheets, and the bridge to the FX thread.
@NullMarked
package io.mostrador.desktop.shell;

import org.jspecify.annotations.NullMarked;
