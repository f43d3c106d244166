/// Customers: who they are, what they owe, and what a sale keeps of them.
@NullMarked
package io.mostrador.domain.customer;

import org.jspecify.annotations.NullMarked;
