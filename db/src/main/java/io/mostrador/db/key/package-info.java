/// The till's keys: the secret outside the data directory, the ring it opens, and what is sealed and signed with them.
@NullMarked
package io.mostrador.db.key;

import org.jspecify.annotations.NullMarked;
