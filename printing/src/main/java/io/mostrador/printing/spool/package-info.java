/// Takes the stored jobs in order and brings them to the printer, however long it is away.
@NullMarked
package io.mostrador.printing.spool;

import org.jspecify.annotations.NullMarked;
