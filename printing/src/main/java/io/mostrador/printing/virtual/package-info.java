/// A printer made of software: it understands our bytes, answers like a real one and draws its paper.
@NullMarked
package io.mostrador.printing.virtual;

import org.jspecify.annotations.NullMarked;
