package io.mostrador.launcher.baskets;

import java.util.List;

/// What many random baskets came to.
///
/// @param baskets sold; one in which all was voided is not
/// @param refunds that brought their goods back, in wholes and in parts
/// @param reordered baskets that were scanned a second time, the last item first
/// @param broken what does not hold, each with the seed of its basket; empty is success
public record BasketsReport(long baskets, long refunds, long reordered, List<String> broken) {
    public BasketsReport {
        broken = List.copyOf(broken);
    }
}
