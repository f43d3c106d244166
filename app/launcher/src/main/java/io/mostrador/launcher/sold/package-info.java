/// What was sold, as each place has it, and whether the places agree.
@NullMarked
package io.mostrador.launcher.sold;

import org.jspecify.annotations.NullMarked;
