/// The journal file: append-only, checksummed, chained. Knows entries, not facts, and no database.
@NullMarked
package io.mostrador.db.journal;

import org.jspecify.annotations.NullMarked;
