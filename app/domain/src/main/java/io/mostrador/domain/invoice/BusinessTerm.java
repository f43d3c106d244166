package io.mostrador.domain.invoice;

import java.util.List;

/// The amounts of an invoice, by their numbers in EN 16931-1 (business terms, BT).
public enum BusinessTerm {
    LINE_NET("BT-131", "line net amount", "BR-DEC-23"),
    LINE_ALLOWANCE("BT-136", "line allowance", "BR-DEC-24"),
    LINE_CHARGE("BT-141", "line charge", "BR-DEC-27"),
    ALLOWANCE("BT-92", "document allowance", "BR-DEC-01"),
    CHARGE("BT-99", "document charge", "BR-DEC-05"),
    SUM_OF_LINES("BT-106", "sum of line nets", "BR-DEC-09"),
    SUM_OF_ALLOWANCES("BT-107", "sum of allowances", "BR-DEC-10"),
    SUM_OF_CHARGES("BT-108", "sum of charges", "BR-DEC-11"),
    TOTAL_WITHOUT_VAT("BT-109", "total without VAT", "BR-DEC-12"),
    VAT_TOTAL("BT-110", "total VAT", "BR-DEC-13"),
    TOTAL_WITH_VAT("BT-112", "total with VAT", "BR-DEC-14"),
    PREPAID("BT-113", "paid amount", "BR-DEC-16"),
    ROUNDING("BT-114", "rounding amount", "BR-DEC-17"),
    PAYABLE("BT-115", "amount due", "BR-DEC-18"),
    TAXABLE("BT-116", "taxable amount", "BR-DEC-19"),
    TAX("BT-117", "tax amount", "BR-DEC-20");

    /// What is worked out for a whole document, in the order in which one is made of the other.
    static final List<BusinessTerm> COMPUTED_TOTALS = List.of(
            SUM_OF_LINES, SUM_OF_ALLOWANCES, SUM_OF_CHARGES, TOTAL_WITHOUT_VAT, VAT_TOTAL, TOTAL_WITH_VAT, PAYABLE);

    private final String code;
    private final String words;
    private final String decimalsRule;

    BusinessTerm(String code, String words, String decimalsRule) {
        this.code = code;
        this.words = words;
        this.decimalsRule = decimalsRule;
    }

    /// `BT-106`
    public String code() {
        return code;
    }

    /// What it is, in English: `sum of line nets`.
    public String words() {
        return words;
    }

    /// The rule that allows it two decimals.
    String decimalsRule() {
        return decimalsRule;
    }
}
