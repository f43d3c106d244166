/// What people are asked before something that was scanned becomes a line.
@NullMarked
package io.mostrador.desktop.sell.question;

import org.jspecify.annotations.NullMarked;
