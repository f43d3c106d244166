package io.mostrador.register.core;

import io.mostrador.domain.code.ItemAttributes;
import io.mostrador.domain.code.LabelPrice;
import io.mostrador.domain.code.Scanned;
import io.mostrador.domain.code.gs1.CodeFault;
import io.mostrador.domain.customer.SaleCustomer;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.Picked;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.item.UnitOfMeasure;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.promotion.rule.Circumstances;
import io.mostrador.domain.sale.LineDetails;
import io.mostrador.domain.sale.LinePrice;
import io.mostrador.domain.sale.PriceSource;
import io.mostrador.domain.store.StoreProfile;
import io.mostrador.domain.tender.IssuedCode;
import io.mostrador.domain.tender.StoredValueCode;
import io.mostrador.register.Command;
import io.mostrador.register.Refusal.Reason;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// From a scanned text to the item that is sold, how much of it, and at what price.
///
/// @param store where it is sold
/// @param businessDate for the century of dates
/// @param customer whose sale it is, null for somebody unknown
record ScanDecisions(
        Surroundings around,
        StoreProfile store,
        LocalDate businessDate,
        @Nullable SaleCustomer customer) {

    /// Puts a line into the basket.
    interface Adding {
        Decision add(Sold sold);
    }

    /// What a line shall say.
    ///
    /// @param item at the price of the line
    /// @param source where that price came from
    /// @param details the command's, and what the code told
    /// @param picked what was chosen of it, null when nobody was asked
    record Sold(
            Item item,
            PriceSource source,
            Quantity quantity,
            LineDetails details,
            @Nullable List<Picked> picked) {
        Sold telling(LineDetails other) {
            return new Sold(item, source, quantity, other, picked);
        }
    }

    /// Nearly every scan is the code of an item as it stands; only what is not is read.
    ///
    /// @param presenting what a coupon does, by what stands behind its prefix
    Decision decide(Command.Scan command, Adding adding, Function<String, Decision> presenting) {
        Money keyed = command.keyedUnitPrice();
        if (keyed != null && !AmountLimit.allowsNotNegative(keyed, store.currency())) {
            return Decision.refused(Reason.AMOUNT_NOT_VALID);
        }
        String code = command.text().strip();
        Optional<Item> item = ScanCode.isValid(code) ? around.items().find(new ScanCode(code)) : Optional.empty();
        return item.isPresent() ? pack(item.get(), command, adding).sold() : read(command, adding, presenting);
    }

    private Decision read(Command.Scan command, Adding adding, Function<String, Decision> presenting) {
        Optional<StoredValueCode> card = new GiftCardCodes(store, around).read(command.text());
        if (card.isPresent()) {
            return Decision.refused(Reason.GIFT_CARD_SCANNED, card.get().masked());
        }
        if (IssuedCode.parse(command.text()).isPresent()) {
            return Decision.refused(Reason.NOT_AN_ITEM, Scanned.Kind.OTHER.name());
        }
        return switch (around.codes().read(command.text(), businessDate)) {
            case Scanned.ItemCode(var spellings, var attributes) ->
                find(spellings)
                        .map(item -> withAttributes(pack(item, telling(command, attributes), adding), attributes))
                        .orElseGet(() -> Decision.refused(
                                Reason.UNKNOWN_CODE, spellings.getFirst().value()));
            case Scanned.WeightLabel(var spellings, var netWeight) ->
                find(spellings)
                        .map(item -> labelled(pack(item, command, adding), netWeight))
                        .orElseGet(() -> unknown(command));
            case Scanned.PriceLabel(var spellings, var amountMinor) ->
                find(spellings)
                        .map(item -> labelled(pack(item, command, adding), Money.of(amountMinor, store.currency())))
                        .orElseGet(() -> unknown(command));
            case Scanned.OtherCode(var kind, var number) ->
                kind == Scanned.Kind.COUPON
                        ? presenting.apply(number)
                        : Decision.refused(Reason.NOT_AN_ITEM, kind.name());
            case Scanned.Malformed(var fault, var part, var position) ->
                fault == CodeFault.UNREADABLE
                        ? Decision.refused(Reason.UNREADABLE_CODE)
                        : Decision.refused(Reason.MALFORMED_CODE, fault.name(), part, Integer.toString(position));
        };
    }

    private static Command.Scan telling(Command.Scan command, ItemAttributes told) {
        return command.with(command.details().withCode(told.lot(), told.expiry(), told.serial()));
    }

    private Decision withAttributes(Pack pack, ItemAttributes told) {
        Quantity netWeight = pack.item().unit() == UnitOfMeasure.KILOGRAM ? told.netWeight() : null;
        LabelPrice price = told.price();
        if (price == null) {
            return netWeight == null ? pack.sold() : pack.weighing(netWeight);
        }
        return price.in(store.currency())
                .filter(Money::isPositive)
                .map(amount -> pack.costing(amount, netWeight))
                .orElseGet(() -> Decision.refused(Reason.LABEL_PRICE_NOT_VALID));
    }

    /// Selling a weight of something that has a price for the piece would be a guess at what the price is for.
    private static Decision labelled(Pack pack, Quantity netWeight) {
        return pack.item().unit() == UnitOfMeasure.KILOGRAM
                ? pack.weighing(netWeight)
                : Decision.refused(Reason.NOT_SOLD_BY_WEIGHT);
    }

    /// A scale prints zeros when the price has more digits than the label.
    private static Decision labelled(Pack pack, Money amount) {
        return amount.isPositive() ? pack.costing(amount, null) : Decision.refused(Reason.LABEL_PRICE_NOT_VALID);
    }

    private Pack pack(Item item, Command.Scan command, Adding adding) {
        var moment = LocalDateTime.ofInstant(around.now(), store.zone());
        LinePrice price = around.prices()
                .find(item.id(), store.storeName(), new Circumstances(moment, around.groups(customer), Set.of()))
                .orElseGet(() -> new LinePrice(item.unitPrice(), PriceSource.SHELF));
        return new Pack(item, price, command, adding);
    }

    private static Decision unknown(Command.Scan command) {
        return Decision.refused(Reason.UNKNOWN_CODE, command.text().strip());
    }

    private Optional<Item> find(List<ScanCode> spellings) {
        return spellings.stream()
                .map(around.items()::find)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
