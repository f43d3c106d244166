/// The pure core: a state and a command give the next state and its facts, or a refusal.
@NullMarked
package io.mostrador.register.core;

import org.jspecify.annotations.NullMarked;
