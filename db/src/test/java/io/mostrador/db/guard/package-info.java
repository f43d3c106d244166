@NullMarked
package io.mostrador.db.guard;

import org.jspecify.annotations.NullMarked;
