/// Items and the codes that identify them.
@NullMarked
package io.mostrador.domain.item;

import org.jspecify.annotations.NullMarked;
