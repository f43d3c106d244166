/// The demo shop and the main job on embedded defaults.
@NullMarked
package io.mostrador.launcher.demo;

import org.jspecify.annotations.NullMarked;
