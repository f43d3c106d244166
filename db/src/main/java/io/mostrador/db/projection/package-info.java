/// The H2 database made from the journal. jOOQ and JDBC types never leave this package.
@NullMarked
package io.mostrador.db.projection;

import org.jspecify.annotations.NullMarked;
