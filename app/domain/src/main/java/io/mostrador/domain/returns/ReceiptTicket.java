package io.mostrador.domain.returns;

import io.mostrador.domain.item.Item;
import io.mostrador.domain.item.ScanCode;
import io.mostrador.domain.sale.ReceiptNumber;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleId;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxCodes;
import io.mostrador.domain.tax.TaxEngine;
import io.mostrador.domain.tax.TaxPolicy;
import io.mostrador.domain.tender.TenderLine;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The compact copy of a sale that its receipt carries, so that another till can take goods back without asking
/// anybody. [SignedTicket] is how it stands in the code.
///
/// @param tillMark tells which till's key to check it with, see [#mark]
/// @param isExchange goods came back with it, too
/// @param lines that went out; they say code, quantity, price, tax and what was paid, and no names
/// @param leftOut how many more lines there were than the code has room for
/// @param paid how it was paid, less change, without references
public record ReceiptTicket(
        SaleId saleId,
        ReceiptNumber receiptNumber,
        int tillMark,
        LocalDate businessDate,
        Currency currency,
        boolean isExchange,
        List<TicketLine> lines,
        int leftOut,
        List<TenderLine> paid) {
    public ReceiptTicket {
        lines = List.copyOf(lines);
        paid = List.copyOf(paid);
    }

    /// Of a completed sale; bundles are left out.
    public static ReceiptTicket of(Sale sale, UUID tillId) {
        ReturnableSale sold = ReturnableSale.of(sale, Map.of());
        // A bundle would have to tell its parts, by which it is taxed.
        List<TicketLine> lines = sold.lines().stream()
                .map(ReturnableLine::sold)
                .filter(line -> !line.details().contents().isBundle())
                .map(TicketLine::of)
                .toList();
        return new ReceiptTicket(
                sale.id(),
                sale.receiptNumber(),
                mark(tillId),
                sale.businessDate(),
                sale.total().currency(),
                sold.isExchange(),
                lines,
                sold.lines().size() - lines.size(),
                sold.paid());
    }

    /// The last bits of a till's id, which are random (UUIDv7): two tills of a tenant have the same by chance
    /// only, and then both keys are tried.
    public static int mark(UUID tillId) {
        return (int) tillId.getLeastSignificantBits();
    }

    /// The first lines only.
    ReceiptTicket first(int count) {
        return new ReceiptTicket(
                saleId,
                receiptNumber,
                tillMark,
                businessDate,
                currency,
                isExchange,
                lines.subList(0, count),
                leftOut + lines.size() - count,
                paid);
    }

    /// What the till that reads a ticket knows.
    public interface Knowledge {
        /// For the names.
        Optional<Item> item(ScanCode code);

        /// What tax codes mean, empty where one has no meaning here.
        Optional<List<Tax>> taxes(TaxCodes codes);

        /// By which the tenant's stores work taxes out.
        TaxPolicy taxPolicy();
    }

    /// The sale as another till sees it. Lines with a tax that has no meaning there are left out.
    ///
    /// @param returned what that till took back of it, by the number of the line
    public ReturnableSale returnable(Knowledge known, Map<Integer, Returned> returned) {
        return new ReturnableSale(
                saleId,
                receiptNumber,
                null,
                businessDate,
                isExchange,
                ReturnableLine.of(
                        lines.stream()
                                .flatMap(line -> known.taxes(line.taxes()).stream()
                                        .map(meant -> line.sold(known.item(line.code()), meant)))
                                .toList(),
                        new TaxEngine(known.taxPolicy(), currency),
                        returned),
                paid);
    }
}
