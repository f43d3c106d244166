/// Whether what a till sends continues what the server has of it. Pure.
@NullMarked
package io.mostrador.sync.server.chain;

import org.jspecify.annotations.NullMarked;
