/// What can happen at a till, as it goes to the journal.
@NullMarked
package io.mostrador.register.fact;

import org.jspecify.annotations.NullMarked;
