/// The program: main and what a failure says.
@NullMarked
package io.mostrador.launcher;

import org.jspecify.annotations.NullMarked;
