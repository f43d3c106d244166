@NullMarked
package io.mostrador.db.crash;

import org.jspecify.annotations.NullMarked;
