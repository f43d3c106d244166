/// The register: one state, one way in, one way out.
@NullMarked
package io.mostrador.register;

import org.jspecify.annotations.NullMarked;
