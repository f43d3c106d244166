/// Operators and their roles.
@NullMarked
package io.mostrador.domain.people;

import org.jspecify.annotations.NullMarked;
