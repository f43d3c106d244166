/// Papers, bytes, ways and queues put to the test.
@NullMarked
package io.mostrador.printing.spool;

import org.jspecify.annotations.NullMarked;
