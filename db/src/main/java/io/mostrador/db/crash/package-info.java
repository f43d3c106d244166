/// A disk in memory that can lose power at any write, and what is tried on it: the rig of `bench crash`. No till uses
/// it.
@NullMarked
package io.mostrador.db.crash;

import org.jspecify.annotations.NullMarked;
