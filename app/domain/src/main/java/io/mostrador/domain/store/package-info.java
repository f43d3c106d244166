/// Who and where: tenant, store, workstation.
@NullMarked
package io.mostrador.domain.store;

import org.jspecify.annotations.NullMarked;
