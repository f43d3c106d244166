/// The engine: which rules of one stacking group on which units save the customer most.
@NullMarked
package io.mostrador.domain.promotion.choice;

import org.jspecify.annotations.NullMarked;
