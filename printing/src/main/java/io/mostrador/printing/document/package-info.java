/// What stands on paper: pure, without bytes and without a printer.
@NullMarked
package io.mostrador.printing.document;

import org.jspecify.annotations.NullMarked;
