/// The promotions of a shop applied to a basket, and the result. The rules are in `rule`, what chooses among them
/// is in `choice`.
@NullMarked
package io.mostrador.domain.promotion;

import org.jspecify.annotations.NullMarked;
