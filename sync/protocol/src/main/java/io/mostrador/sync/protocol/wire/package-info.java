/// What a till and its tenant's server say to each other over HTTP, version 1.
@NullMarked
package io.mostrador.sync.protocol.wire;

import org.jspecify.annotations.NullMarked;
