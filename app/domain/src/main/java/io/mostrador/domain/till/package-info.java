/// The till: its session, its totals, its count.
@NullMarked
package io.mostrador.domain.till;

import org.jspecify.annotations.NullMarked;
