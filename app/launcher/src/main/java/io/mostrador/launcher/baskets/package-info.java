/// Random baskets with all a sale can have, and what has to hold for each of them.
@NullMarked
package io.mostrador.launcher.baskets;

import org.jspecify.annotations.NullMarked;
