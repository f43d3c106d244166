@NullMarked
package io.mostrador.db;

import org.jspecify.annotations.NullMarked;
