/// Goods that come back: what of a completed sale can still be returned, for how much, and how the money goes
/// back.
@NullMarked
package io.mostrador.domain.returns;

import org.jspecify.annotations.NullMarked;
