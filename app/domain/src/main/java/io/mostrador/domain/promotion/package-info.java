/// Promotions: rules as values, and the engine that finds what saves the customer most.
@NullMarked
package io.mostrador.domain.promotion;

import org.jspecify.annotations.NullMarked;
