/// Three short tones.
@NullMarked
package io.mostrador.desktop.sound;

import org.jspecify.annotations.NullMarked;
