/// From entries to the rows that can be asked.
@NullMarked
package io.mostrador.sync.server.store.projection;

import org.jspecify.annotations.NullMarked;
