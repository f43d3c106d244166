@NullMarked
package io.mostrador.db.fact;

import org.jspecify.annotations.NullMarked;
