/// The syntaxes of GS1: element strings, their human readable form, Digital Link URIs, and dates.
@NullMarked
package io.mostrador.domain.code.gs1;

import org.jspecify.annotations.NullMarked;
