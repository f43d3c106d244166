/// Sign-on.
@NullMarked
package io.mostrador.desktop.people;

import org.jspecify.annotations.NullMarked;
