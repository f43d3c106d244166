/// Benchmarks as paired ratios of one run.
@NullMarked
package io.mostrador.launcher.bench;

import org.jspecify.annotations.NullMarked;
