/// The server over HTTP.
@NullMarked
package io.mostrador.sync.server.http;

import org.jspecify.annotations.NullMarked;
