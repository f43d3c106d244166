/// Files as narrow as the store needs them, so that a rig which tears and loses writes can stand in for the disk.
@NullMarked
package io.mostrador.db.disk;

import org.jspecify.annotations.NullMarked;
