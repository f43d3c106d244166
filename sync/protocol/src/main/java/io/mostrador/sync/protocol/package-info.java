/// The published language: journal entries and wire messages, versioned.
@NullMarked
package io.mostrador.sync.protocol;

import org.jspecify.annotations.NullMarked;
