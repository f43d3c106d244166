@NullMarked
package io.mostrador.db.journal;

import org.jspecify.annotations.NullMarked;
