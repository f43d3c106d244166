@NullMarked
package io.mostrador.sync.protocol;

import org.jspecify.annotations.NullMarked;
