@NullMarked
package io.mostrador.sync.server;

import org.jspecify.annotations.NullMarked;
