/// `bench` and what is below it.
@NullMarked
package io.mostrador.launcher.cli.bench;

import org.jspecify.annotations.NullMarked;
