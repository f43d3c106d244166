/// Times and their percentiles.
@NullMarked
package io.mostrador.launcher.measure;

import org.jspecify.annotations.NullMarked;
