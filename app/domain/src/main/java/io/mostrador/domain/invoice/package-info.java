/// Invoices of others and our own as EN 16931 sees them: what a document states, what its lines really make, and
/// which rule it contradicts. Pure arithmetic; files are read and written elsewhere.
@NullMarked
package io.mostrador.domain.invoice;

import org.jspecify.annotations.NullMarked;
