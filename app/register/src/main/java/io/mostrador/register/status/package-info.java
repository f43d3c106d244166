/// What devices and the server are doing: for badges, never for decisions.
@NullMarked
package io.mostrador.register.status;

import org.jspecify.annotations.NullMarked;
