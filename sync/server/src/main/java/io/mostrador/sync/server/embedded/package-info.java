/// A PostgreSQL that comes along, for the demo, for tests and for trying.
@NullMarked
package io.mostrador.sync.server.embedded;

import org.jspecify.annotations.NullMarked;
