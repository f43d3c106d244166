/// What each type of journal entry says. A released record is never changed; a new version is a new record.
@NullMarked
package io.mostrador.sync.protocol.payload;

import org.jspecify.annotations.NullMarked;
