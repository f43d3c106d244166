/// The till's side of the sync: facts go up to the tenant's server, items come down.
@NullMarked
package io.mostrador.sync.client;

import org.jspecify.annotations.NullMarked;
