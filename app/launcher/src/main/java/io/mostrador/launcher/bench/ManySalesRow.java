package io.mostrador.launcher.bench;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/// One line of the table of a till with many sales.
///
/// @param value in `unit`
/// @param versus the name of what it is compared with, null when there is none
/// @param other the other's value
/// @param ratio our value divided by the other's
/// @param limit what is asked of it, null when nothing is
/// @param held whether that is so
@JsonPropertyOrder({"name", "unit", "value", "versus", "other", "ratio", "limit", "held"})
public record ManySalesRow(
        String name,
        String unit,
        double value,
        @Nullable String versus,
        @Nullable Double other,
        @Nullable Double ratio,
        @Nullable String limit,
        @Nullable Boolean held) {

    static ManySalesRow alone(String name, String unit, double value) {
        return new ManySalesRow(name, unit, value, null, null, null, null, null);
    }

    ManySalesRow against(String versusName, double versusValue) {
        return new ManySalesRow(name, unit, value, versusName, versusValue, value / versusValue, null, null);
    }

    /// The ratio must not be more.
    ManySalesRow atMost(double limitRatio) {
        return limited("<= %.1fx".formatted(limitRatio), ratio != null && ratio <= limitRatio);
    }

    /// The value must not be less.
    ManySalesRow atLeast(double limitValue) {
        return limited(">= %,.0f".formatted(limitValue), value >= limitValue);
    }

    private ManySalesRow limited(String newLimit, boolean isHeld) {
        return new ManySalesRow(name, unit, value, versus, other, ratio, newLimit, isHeld);
    }
}
