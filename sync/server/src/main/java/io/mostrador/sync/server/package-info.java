/// The tenant server: takes the facts of many tills and gives them their items.
@NullMarked
package io.mostrador.sync.server;

import org.jspecify.annotations.NullMarked;
