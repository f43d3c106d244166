/// Tests of the rows.
@NullMarked
package io.mostrador.db.projection;

import org.jspecify.annotations.NullMarked;
