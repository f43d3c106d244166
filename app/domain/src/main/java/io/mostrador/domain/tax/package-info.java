/// Tax rates and the tax contained in a price.
@NullMarked
package io.mostrador.domain.tax;

import org.jspecify.annotations.NullMarked;
