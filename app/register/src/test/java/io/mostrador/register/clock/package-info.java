@NullMarked
package io.mostrador.register.clock;

import org.jspecify.annotations.NullMarked;
