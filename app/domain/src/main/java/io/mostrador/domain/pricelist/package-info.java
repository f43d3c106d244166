/// Prices of items that hold for some customers, in some stores or at some times.
@NullMarked
package io.mostrador.domain.pricelist;

import org.jspecify.annotations.NullMarked;
