/// Looks: colours by name, the bundled font, sizes in millimetres.
@NullMarked
package io.mostrador.desktop.theme;

import org.jspecify.annotations.NullMarked;
