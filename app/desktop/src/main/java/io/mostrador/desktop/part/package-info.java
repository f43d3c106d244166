/// Parts that more than one screen is made of: keys, number pad, notices, sheets.
@NullMarked
package io.mostrador.desktop.part;

import org.jspecify.annotations.NullMarked;
