/// The ways bytes go to a printer and answers come back. The one package that imports jSerialComm.
@NullMarked
package io.mostrador.printing.transport;

import org.jspecify.annotations.NullMarked;
