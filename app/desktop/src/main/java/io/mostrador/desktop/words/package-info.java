/// Everything the screens say, in Spanish and English.
@NullMarked
package io.mostrador.desktop.words;

import org.jspecify.annotations.NullMarked;
