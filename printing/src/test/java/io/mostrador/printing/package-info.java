/// Papers, bytes, ways and queues put to the test.
@NullMarked
package io.mostrador.printing;

import org.jspecify.annotations.NullMarked;
