@NullMarked
package io.mostrador.sync.client;

import org.jspecify.annotations.NullMarked;
