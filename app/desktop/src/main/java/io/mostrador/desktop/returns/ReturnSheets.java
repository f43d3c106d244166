package io.mostrador.desktop.returns;

import io.mostrador.desktop.desk.Desk;
import io.mostrador.desktop.desk.Place;
import io.mostrador.desktop.part.SheetHost;
import io.mostrador.domain.returns.ReturnableSale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.register.OpenTill;
import io.mostrador.register.Refusal.Reason;
import io.mostrador.register.port.SaleArchive;
import java.util.List;

/// The sheets by which goods come back, and the way between them.
public final class ReturnSheets {
    private final Desk desk;
    private final SheetHost sheets;

    public ReturnSheets(Desk desk, SheetHost sheets) {
        this.desk = desk;
        this.sheets = sheets;
    }

    /// Asks for the receipt.
    public void open() {
        sheets.show(new FindReceiptSheet(desk, this).sheet());
    }

    /// The code of a receipt was scanned while selling.
    public void scanned(String code) {
        open();
        find(code);
    }

    /// Looks for a receipt, and shows its lines.
    ///
    /// @param receipt its number, or the code on it
    void find(String receipt) {
        desk.notices().clear();
        desk.ask(sales -> sales.find(receipt), answer -> {
            switch (answer) {
                case SaleArchive.Found(ReturnableSale sale) -> pick(receipt, sale);
                case SaleArchive.Unknown _ -> refuse(Reason.NO_SUCH_RECEIPT, receipt.strip());
                case SaleArchive.NotValid _ -> refuse(Reason.RECEIPT_NOT_VALID);
                case SaleArchive.Unreadable _ -> refuse(Reason.SALES_NOT_READABLE);
            }
        });
    }

    private void pick(String receipt, ReturnableSale sale) {
        OpenTill till = desk.state().get().openTill();
        List<SaleLine> waiting = till == null ? List.of() : till.waitingLines();
        desk.sounds().ok();
        sheets.show(new PickLinesSheet(desk, receipt, sale.less(waiting), this::close).sheet());
    }

    /// Looks for a sale whose receipt is lost.
    void search() {
        sheets.show(new SearchSaleSheet(desk, this).sheet());
    }

    void withoutReceipt() {
        sheets.show(new BlindReturnSheet(desk).sheet());
    }

    private void close() {
        sheets.close();
    }

    private void refuse(Reason reason, Object... arguments) {
        desk.refuse(Place.SHEET, desk.words().of("refusal", reason, arguments));
    }
}
