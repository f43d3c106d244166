/// Everything a till stores: the journal file and the H2 database made from it, behind [TillStore].
@NullMarked
package io.mostrador.db;

import org.jspecify.annotations.NullMarked;
