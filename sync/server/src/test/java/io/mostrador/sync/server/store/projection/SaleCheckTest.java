package io.mostrador.sync.server.store.projection;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The taxes of goods that come back by their receipt are a share of the sale's, near what the line alone would
/// make.
class SaleCheckTest {
    private static final UUID SALE = new UUID(1, 1);

    /// 10.00 with 21 % come back: alone 1.74 of tax.
    private static SalePayload.CompletedV1 back(List<Long> taxesOfTheLine, long taxOfTheSale) {
        var line = new SalePayload.LineV1(
                1,
                "7790001",
                "7790001",
                "Yerba",
                "",
                "EACH",
                -1_000,
                10_00,
                null,
                "IVA21",
                "SCANNED",
                null,
                List.of(),
                false,
                -10_00,
                new SalePayload.ReturnedV1("BY_RECEIPT", SALE, "A1", 1L, 1, "OTHER", "RESTOCK", taxesOfTheLine));
        var tax = new SalePayload.TaxV1("IVA21", "IVA 21 %", "PERCENTAGE", 2_100, "", List.of());
        return new SalePayload.CompletedV1(
                SALE,
                "A1",
                2,
                new UUID(7, 7),
                "Ana",
                "ARS",
                List.of(line),
                new SalePayload.TaxPolicyV1("TAX_INCLUDED", "DOCUMENT", "HALF_AWAY_FROM_ZERO"),
                List.of(new SalePayload.TaxTotalV1(tax, -10_00 - taxOfTheSale, taxOfTheSale)),
                List.of(new SalePayload.TenderV1(1, "CASH", -10_00, null)),
                -10_00,
                0,
                0,
                null,
                List.of());
    }

    @Test
    void takesAShareOfTheTaxThatIsACentOff() {
        assertThatCode(() -> SaleCheck.check(back(List.of(), -1_74))).doesNotThrowAnyException();
        assertThatCode(() -> SaleCheck.check(back(List.of(-1_74L), -1_74))).doesNotThrowAnyException();
        assertThatCode(() -> SaleCheck.check(back(List.of(-1_73L), -1_73))).doesNotThrowAnyException();
    }

    @Test
    void refusesASumThatIsNotThatOfTheLines() {
        assertThatThrownBy(() -> SaleCheck.check(back(List.of(-1_73L), -1_74)))
                .hasMessage("tax IVA21 should be -173 on -827");
        assertThatThrownBy(() -> SaleCheck.check(back(List.of(), -1_73)))
                .hasMessage("tax IVA21 should be -174 on -826");
    }

    @Test
    void refusesATaxThatRoundingDoesNotExplain() {
        assertThatThrownBy(() -> SaleCheck.check(back(List.of(-1_69L), -1_69)))
                .hasMessageContaining("line 1 gives")
                .hasMessageContaining("of a tax of");
        assertThatThrownBy(() -> SaleCheck.check(back(List.of(-1_74L, 0L), -1_74)))
                .hasMessageContaining("2 amounts of 1 taxes");
    }
}
