/// The in-memory index of items: by code, by word prefixes, by category.
@NullMarked
package io.mostrador.register.item;

import org.jspecify.annotations.NullMarked;
