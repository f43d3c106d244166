/// What the tenant's administrator does: with the owner's rights, one tenant at a time.
@NullMarked
package io.mostrador.sync.server.store.admin;

import org.jspecify.annotations.NullMarked;
