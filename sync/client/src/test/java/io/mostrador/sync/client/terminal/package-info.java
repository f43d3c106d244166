@NullMarked
package io.mostrador.sync.client.terminal;

import org.jspecify.annotations.NullMarked;
