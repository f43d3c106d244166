/// Left part while tendering.
@NullMarked
package io.mostrador.desktop.tender;

import org.jspecify.annotations.NullMarked;
