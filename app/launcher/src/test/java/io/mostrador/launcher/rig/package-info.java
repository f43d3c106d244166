/// What the end-to-end tests stand on: the till as processes, a printer at a cable, what each place says was sold.
@NullMarked
package io.mostrador.launcher.rig;

import org.jspecify.annotations.NullMarked;
