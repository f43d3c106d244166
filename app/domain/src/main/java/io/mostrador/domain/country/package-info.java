/// What is different from country to country, as data: one pack a country.
@NullMarked
package io.mostrador.domain.country;

import org.jspecify.annotations.NullMarked;
