package io.mostrador.db.fact;

import io.mostrador.domain.item.BundlePart;
import io.mostrador.domain.item.Choice;
import io.mostrador.domain.item.ChoiceGroup;
import io.mostrador.domain.item.PackOf;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.LineChoice;
import io.mostrador.domain.sale.LineContents;
import io.mostrador.domain.sale.LinePart;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.sync.protocol.payload.ChoiceGroupV1;
import io.mostrador.sync.protocol.payload.PackV1;
import io.mostrador.sync.protocol.payload.PartV1;
import io.mostrador.sync.protocol.payload.SalePayload;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is in items and in the units of lines.
public final class ContentsMapping {
    private ContentsMapping() {}

    static @Nullable PackV1 payload(@Nullable PackOf pack) {
        return pack == null
                ? null
                : new PackV1(pack.code().value(), pack.contents().thousandths(), pack.unit());
    }

    static @Nullable PackOf pack(@Nullable PackV1 payload) {
        return payload == null
                ? null
                : new PackOf(new ScanCode(payload.code()), new Quantity(payload.contentsThousandths()), payload.unit());
    }

    static List<PartV1> payload(List<BundlePart> parts) {
        return parts.stream()
                .map(part -> new PartV1(part.code().value(), part.quantity().thousandths()))
                .toList();
    }

    static List<BundlePart> parts(List<PartV1> payload) {
        return payload.stream()
                .map(part -> new BundlePart(new ScanCode(part.code()), new Quantity(part.quantityThousandths())))
                .toList();
    }

    static List<ChoiceGroupV1> choices(List<ChoiceGroup> groups) {
        return groups.stream()
                .map(group -> new ChoiceGroupV1(
                        group.name(),
                        group.least(),
                        group.most(),
                        group.choices().stream()
                                .map(choice -> new ChoiceGroupV1.ChoiceV1(
                                        choice.name(), choice.extra().amountMinor()))
                                .toList()))
                .toList();
    }

    static List<ChoiceGroup> choices(List<ChoiceGroupV1> payload, Currency currency) {
        return payload.stream()
                .map(group -> new ChoiceGroup(
                        group.name(),
                        group.least(),
                        group.most(),
                        group.choices().stream()
                                .map(choice -> new Choice(choice.name(), Money.of(choice.extraMinor(), currency)))
                                .toList()))
                .toList();
    }

    /// Null for the item itself.
    public static SalePayload.@Nullable ContentsV1 payload(LineContents contents) {
        return contents.equals(LineContents.NONE)
                ? null
                : new SalePayload.ContentsV1(
                        payload(contents.pack()),
                        contents.parts().stream().map(ContentsMapping::payload).toList(),
                        contents.choices().stream()
                                .map(choice -> new SalePayload.LineChoiceV1(
                                        choice.group(),
                                        choice.name(),
                                        choice.extra().amountMinor()))
                                .toList());
    }

    private static SalePayload.LinePartV1 payload(LinePart part) {
        return new SalePayload.LinePartV1(
                part.code().value(),
                part.description(),
                part.quantity().thousandths(),
                part.worth().amountMinor(),
                part.taxes().toString());
    }

    /// @param payload null for the item itself
    public static LineContents contents(SalePayload.@Nullable ContentsV1 payload, Currency currency) {
        return payload == null
                ? LineContents.NONE
                : new LineContents(
                        pack(payload.pack()),
                        payload.parts().stream()
                                .map(part -> part(part, currency))
                                .toList(),
                        payload.choices().stream()
                                .map(choice -> new LineChoice(
                                        choice.group(), choice.name(), Money.of(choice.extraMinor(), currency)))
                                .toList());
    }

    private static LinePart part(SalePayload.LinePartV1 payload, Currency currency) {
        return new LinePart(
                new ScanCode(payload.code()),
                payload.description(),
                new Quantity(payload.quantityThousandths()),
                Money.of(payload.worthMinor(), currency),
                TaxCodes.parse(payload.taxes()));
    }
}
