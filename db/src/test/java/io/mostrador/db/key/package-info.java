@NullMarked
package io.mostrador.db.key;

import org.jspecify.annotations.NullMarked;
