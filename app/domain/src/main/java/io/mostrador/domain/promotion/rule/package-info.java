/// What a shop decided: promotion rules, when, for whom and on what they hold. Values only, which know nothing of
/// how the best ones are found.
@NullMarked
package io.mostrador.domain.promotion.rule;

import org.jspecify.annotations.NullMarked;
