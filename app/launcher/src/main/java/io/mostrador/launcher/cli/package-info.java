/// The command line, shared by the script and the installed program.
@NullMarked
package io.mostrador.launcher.cli;

import org.jspecify.annotations.NullMarked;
