/// PostgreSQL: the only package, with those below it, that knows jOOQ. None of its types leave it.
@NullMarked
package io.mostrador.sync.server.store;

import org.jspecify.annotations.NullMarked;
