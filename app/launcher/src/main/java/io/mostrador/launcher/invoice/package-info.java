/// Invoices as files: UBL 2.1 and UN/CEFACT CII, the two syntaxes of EN 16931, read with limits; UBL written.
@NullMarked
package io.mostrador.launcher.invoice;

import org.jspecify.annotations.NullMarked;
