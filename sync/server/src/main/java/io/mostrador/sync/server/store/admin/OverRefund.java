package io.mostrador.sync.server.store.admin;

import java.util.UUID;

/// A line of which more came back, over all tills, than was sold: tills that do not hear of each other cannot know.
///
/// @param saleId the sale it was sold in
/// @param series of its receipt
/// @param number of its receipt
/// @param soldThousandths what the line says
/// @param returnedThousandths of all tills together
/// @param refundMinor what was given back for it in all
public record OverRefund(
        UUID saleId,
        String series,
        long number,
        int line,
        String description,
        long soldThousandths,
        long returnedThousandths,
        long refundMinor) {}
