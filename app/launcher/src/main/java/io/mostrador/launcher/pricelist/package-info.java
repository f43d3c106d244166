/// The shop's price lists as a file.
@NullMarked
package io.mostrador.launcher.pricelist;

import org.jspecify.annotations.NullMarked;
