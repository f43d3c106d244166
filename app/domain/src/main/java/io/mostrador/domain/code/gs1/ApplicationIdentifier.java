package io.mostrador.domain.code.gs1;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The meaning of a field, by the digits before it, and the format of its value (GS1 General Specifications,
/// section 3.2). No identifier is the beginning of another.
///
/// @param code 2 to 4 digits
record ApplicationIdentifier(String code, FieldFormat format) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 4;

    /// Identifiers, single or from-to, and their formats. The last digit of 31nn to 36nn and 39nn says how many
    /// decimals the value has.
    private static final String TABLE = """
            00 N18*;01 N14*;02 N14*;03 N14*;10 X..20;11-13 D6;15-17 D6;20 N2;21 X..20;22 X..20;235 X..28;
            240 X..30;241 X..30;242 N..6;243 X..20;250 X..30;251 X..30;253 N13*+[X..17];254 X..20;255 N13*+[N..12];
            30 N..8;37 N..8;3100-3105 N6;3110-3115 N6;3120-3125 N6;3130-3135 N6;3140-3145 N6;3150-3155 N6;3160-3165 N6;
            3200-3205 N6;3210-3215 N6;3220-3225 N6;3230-3235 N6;3240-3245 N6;3250-3255 N6;3260-3265 N6;3270-3275 N6;
            3280-3285 N6;3290-3295 N6;3300-3305 N6;3310-3315 N6;3320-3325 N6;3330-3335 N6;3340-3345 N6;3350-3355 N6;
            3360-3365 N6;3370-3375 N6;3400-3405 N6;3410-3415 N6;3420-3425 N6;3430-3435 N6;3440-3445 N6;3450-3455 N6;
            3460-3465 N6;3470-3475 N6;3480-3485 N6;3490-3495 N6;3500-3505 N6;3510-3515 N6;3520-3525 N6;3530-3535 N6;
            3540-3545 N6;3550-3555 N6;3560-3565 N6;3570-3575 N6;3600-3605 N6;3610-3615 N6;3620-3625 N6;3630-3635 N6;
            3640-3645 N6;3650-3655 N6;3660-3665 N6;3670-3675 N6;3680-3685 N6;3690-3695 N6;
            3900-3909 N..15;3910-3919 N3+N..15;3920-3929 N..15;3930-3939 N3+N..15;3940-3943 N4;3950-3955 N6;
            400 X..30;401 X..30;402 N17*;403 X..30;410-417 N13*;420 X..20;421 N3+X..9;422 N3;424 N3;426 N3;427 X..3;
            7001 N13;7002 X..30;7003 D6+N4;7004 N..4;7005 X..12;7006 D6;8001 N14;8002 X..20;8003 N14*+[X..16];
            8004 X..30;8005 N6;8006 N14*+N4;8007 X..34;8008 D6+N2+[N..4];8009 X..50;8010 Y..30;8011 N..12;8012 X..20;
            8013 X..25;8017 N18*;8018 N18*;8019 N..10;8020 X..25;8110 X..70;8112 X..70;8200 X..70;
            90 X..30;91-99 X..90""";

    private static final Map<String, ApplicationIdentifier> BY_CODE = table();

    /// The identifier that begins at `offset`.
    static Optional<ApplicationIdentifier> at(String text, int offset) {
        for (int length = SHORTEST; length <= LONGEST && offset + length <= text.length(); length++) {
            ApplicationIdentifier found = BY_CODE.get(text.substring(offset, offset + length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    static Optional<ApplicationIdentifier> of(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /// Whether the next field may follow without a separator (GS1 General Specifications, section 7.8.5: the
    /// element strings of predefined length).
    boolean isPredefined() {
        return switch (code.substring(0, 2)) {
            case "00", "01", "02", "03", "11", "12", "13", "15", "16", "17", "20" -> true;
            case "31", "32", "33", "34", "35", "36", "41" -> true;
            default -> false;
        };
    }

    private static Map<String, ApplicationIdentifier> table() {
        Map<String, ApplicationIdentifier> identifiers = new HashMap<>();
        for (String row : TABLE.replace("\n", "").split(";", -1)) {
            String[] cells = row.split(" ", -1);
            FieldFormat format = FieldFormat.of(cells[1]);
            String[] range = cells[0].split("-", -1);
            int last = Integer.parseInt(range[range.length - 1]);
            for (int number = Integer.parseInt(range[0]); number <= last; number++) {
                String digits = "0".repeat(range[0].length()) + number;
                String code = digits.substring(digits.length() - range[0].length());
                identifiers.put(code, new ApplicationIdentifier(code, format));
            }
        }
        return Map.copyOf(identifiers);
    }
}
