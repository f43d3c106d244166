/// The open basket and the completed sale.
@NullMarked
package io.mostrador.domain.sale;

import org.jspecify.annotations.NullMarked;
