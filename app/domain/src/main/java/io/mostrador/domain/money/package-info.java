/// Exact money and quantities.
@NullMarked
package io.mostrador.domain.money;

import org.jspecify.annotations.NullMarked;
