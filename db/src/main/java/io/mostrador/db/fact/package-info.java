/// Facts of the register to payloads of the journal and back.
@NullMarked
package io.mostrador.db.fact;

import org.jspecify.annotations.NullMarked;
