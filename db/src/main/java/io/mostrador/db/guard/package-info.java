/// What the operating system does to keep a secret, beyond the rights of its file.
@NullMarked
package io.mostrador.db.guard;

import org.jspecify.annotations.NullMarked;
