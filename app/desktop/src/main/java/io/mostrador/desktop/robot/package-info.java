/// Works the real screens: for the demo's scripted cashier and for tests.
@NullMarked
package io.mostrador.desktop.robot;

import org.jspecify.annotations.NullMarked;
