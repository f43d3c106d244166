/// Documents as ESC/POS bytes. The one package that imports escpos-coffee.
@NullMarked
package io.mostrador.printing.escpos;

import org.jspecify.annotations.NullMarked;
