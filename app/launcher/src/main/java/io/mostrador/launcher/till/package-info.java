/// Where the rooms of a till are wired together.
@NullMarked
package io.mostrador.launcher.till;

import org.jspecify.annotations.NullMarked;
