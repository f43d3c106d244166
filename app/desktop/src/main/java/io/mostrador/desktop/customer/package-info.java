/// Customers on the screen of an open till: found, registered, put on the sale, and what they owe.
@NullMarked
package io.mostrador.desktop.customer;

import org.jspecify.annotations.NullMarked;
