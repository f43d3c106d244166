@NullMarked
package io.mostrador.sync.server.auth;

import org.jspecify.annotations.NullMarked;
