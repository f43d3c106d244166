/// What time it is, and whether the machine's clock can be believed.
@NullMarked
package io.mostrador.register.clock;

import org.jspecify.annotations.NullMarked;
