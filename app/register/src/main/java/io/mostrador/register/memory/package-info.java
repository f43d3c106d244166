/// Ports that keep everything in memory: for tests of all rooms and for a till that must leave no trace (training).
@NullMarked
package io.mostrador.register.memory;

import org.jspecify.annotations.NullMarked;
