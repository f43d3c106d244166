/// Papers, bytes, ways and queues put to the test.
@NullMarked
package io.mostrador.printing.document;

import org.jspecify.annotations.NullMarked;
