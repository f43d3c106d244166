/// PINs: hashed with a pepper that is kept beside the journal and the database, never in them.
@NullMarked
package io.mostrador.db.pin;

import org.jspecify.annotations.NullMarked;
