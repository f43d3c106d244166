/// What the register needs from the rooms around it.
@NullMarked
package io.mostrador.register.port;

import org.jspecify.annotations.NullMarked;
