/// The whole way, from the scan to the server, with real processes.
@NullMarked
package io.mostrador.launcher.whole;

import org.jspecify.annotations.NullMarked;
