/// How a scanned text is understood: which item it names, and what else it tells.
@NullMarked
package io.mostrador.domain.code;

import org.jspecify.annotations.NullMarked;
