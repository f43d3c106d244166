package io.mostrador.launcher.rig;

/// One completed sale as one place has it.
///
/// @param receiptNumber as on the paper, `A1-00000042`
public record SoldRow(long sequence, String saleId, String receiptNumber, long totalMinor) {}
