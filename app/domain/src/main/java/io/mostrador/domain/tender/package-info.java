/// What a customer hands over.
@NullMarked
package io.mostrador.domain.tender;

import org.jspecify.annotations.NullMarked;
