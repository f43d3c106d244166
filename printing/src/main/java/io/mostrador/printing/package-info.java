/// Paper: what stands on it, the bytes that make it, the ways to the printer, the queue that waits for it.
@NullMarked
package io.mostrador.printing;

import org.jspecify.annotations.NullMarked;
