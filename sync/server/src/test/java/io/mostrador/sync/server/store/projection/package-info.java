@NullMarked
package io.mostrador.sync.server.store.projection;

import org.jspecify.annotations.NullMarked;
