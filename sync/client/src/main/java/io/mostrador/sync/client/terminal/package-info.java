/// Payment terminals in the shop's own network: nexo Retailer messages as JSON over TCP.
@NullMarked
package io.mostrador.sync.client.terminal;

import org.jspecify.annotations.NullMarked;
