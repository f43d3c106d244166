@NullMarked
package io.mostrador.sync.server.chain;

import org.jspecify.annotations.NullMarked;
