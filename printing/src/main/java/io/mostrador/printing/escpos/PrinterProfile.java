package io.mostrador.printing.escpos;

import java.util.List;
import java.util.Optional;

/// What a kind of printer can do.
///
/// @param columns cells of a line in font A
/// @param dots printable dots across, a multiple of 8
/// @param codeTable the table its texts are written in
/// @param nativeQr draws QR codes itself (`GS ( k`); otherwise they go as raster
/// @param cutter cuts its paper; otherwise it feeds to the tear bar
/// @param qrModuleDots edge of a QR module in dots, 3 to 8
public record PrinterProfile(
        String name, int columns, int dots, CodeTable codeTable, boolean nativeQr, boolean cutter, int qrModuleDots) {

    /// What most 80 mm printers understand (Epson TM-T20 and everything that calls itself compatible).
    public static final PrinterProfile GENERIC_80_MM =
            new PrinterProfile("generic-80mm", 48, 576, CodeTable.of("IBM00858", 19), true, true, 6);

    /// What most 58 mm printers understand. CP850 is table 2 on all of them, CP858 has another number on nearly
    /// each (19, 53, none), so the euro sign is given up for accents that are always right.
    public static final PrinterProfile GENERIC_58_MM =
            new PrinterProfile("generic-58mm", 32, 384, CodeTable.of("IBM850", 2), false, false, 5);

    public static final List<PrinterProfile> ALL = List.of(GENERIC_80_MM, GENERIC_58_MM);

    public PrinterProfile {
        if (columns < 32 || columns > 96 || dots % 8 != 0 || dots < 12 * columns) {
            throw new IllegalArgumentException("no printer: " + columns + " columns on " + dots + " dots");
        }
        if (qrModuleDots < 3 || qrModuleDots > 8) {
            throw new IllegalArgumentException("QR modules of 3 to 8 dots: " + qrModuleDots);
        }
    }

    /// The profile of a name such as `generic-80mm`.
    public static Optional<PrinterProfile> named(String name) {
        return ALL.stream().filter(profile -> profile.name().equals(name)).findFirst();
    }
}
