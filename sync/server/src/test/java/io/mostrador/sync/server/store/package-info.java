@NullMarked
package io.mostrador.sync.server.store;

import org.jspecify.annotations.NullMarked;
