package io.mostrador.launcher.bench;

import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.sale.SaleLine;
import io.mostrador.domain.tax.Tax;
import io.mostrador.domain.tax.TaxTotal;
import io.mostrador.domain.tender.TenderLine;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.register.fact.Fact;
import io.mostrador.register.port.PrintJobKind;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// The peer: SQLite with a write-ahead log and synchronous FULL storing the rows of a sale in one transaction,
/// with statements prepared once.
final class SqliteSales implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement sale;
    private final PreparedStatement line;
    private final PreparedStatement tax;
    private final PreparedStatement tender;
    private final PreparedStatement job;
    private final PreparedStatement totals;

    SqliteSales(Path file) throws SQLException {
        try {
            Class.forName("org.sqlite.JDBC");
        } catch (ClassNotFoundException e) {
            throw new CommandFailure("This copy has no SQLite to compare with; run bench from the source folder", e);
        }
        connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode=WAL");
            statement.execute("PRAGMA synchronous=FULL");
            statement.execute("CREATE TABLE sale (sale_id TEXT PRIMARY KEY, series TEXT, receipt_number INTEGER,"
                    + " till_session_id TEXT, business_date TEXT, completed_at TEXT, zone TEXT, operator_id TEXT,"
                    + " operator_name TEXT, currency TEXT, total_minor INTEGER, change_minor INTEGER,"
                    + " UNIQUE (series, receipt_number)) WITHOUT ROWID");
            statement.execute("CREATE TABLE sale_line (sale_id TEXT, number INTEGER, item_id TEXT, code TEXT,"
                    + " description TEXT, category TEXT, unit TEXT, quantity_thousandths INTEGER,"
                    + " unit_price_minor INTEGER, taxes TEXT, entry_method TEXT, voided INTEGER,"
                    + " amount_minor INTEGER, PRIMARY KEY (sale_id, number)) WITHOUT ROWID");
            statement.execute("CREATE TABLE tax_line (sale_id TEXT, tax_code TEXT, name TEXT, base_minor INTEGER,"
                    + " amount_minor INTEGER, PRIMARY KEY (sale_id, tax_code)) WITHOUT ROWID");
            statement.execute("CREATE TABLE tender_line (sale_id TEXT, number INTEGER, type TEXT, amount_minor INTEGER,"
                    + " reference TEXT, PRIMARY KEY (sale_id, number)) WITHOUT ROWID");
            statement.execute(
                    "CREATE TABLE print_job (print_job_id INTEGER PRIMARY KEY, kind TEXT, state TEXT, sale_id TEXT)");
            statement.execute("CREATE INDEX print_job_state_index ON print_job (state, print_job_id)");
            statement.execute(
                    "CREATE TABLE totals (only_row INTEGER PRIMARY KEY, sale_count INTEGER, sale_total INTEGER)");
            statement.execute("INSERT INTO totals VALUES (1, 0, 0)");
        }
        connection.setAutoCommit(false);
        sale = connection.prepareStatement("INSERT INTO sale VALUES (?,?,?,?,?,?,?,?,?,?,?,?)");
        line = connection.prepareStatement("INSERT INTO sale_line VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)");
        tax = connection.prepareStatement("INSERT INTO tax_line VALUES (?,?,?,?,?)");
        tender = connection.prepareStatement("INSERT INTO tender_line VALUES (?,?,?,?,?)");
        job = connection.prepareStatement("INSERT INTO print_job (kind, state, sale_id) VALUES (?,'QUEUED',?)");
        totals = connection.prepareStatement(
                "UPDATE totals SET sale_count = sale_count + 1, sale_total = sale_total + ? WHERE only_row = 1");
    }

    void store(Sale stored) throws SQLException {
        String id = stored.id().toString();
        set(
                sale,
                id,
                stored.receiptNumber().series(),
                stored.receiptNumber().number(),
                stored.tillSessionId().toString(),
                stored.businessDate().toString(),
                stored.completedAt().toString(),
                stored.zone().getId(),
                stored.operatorId().value(),
                stored.operatorName(),
                stored.total().currency().getCurrencyCode(),
                stored.total().amountMinor(),
                stored.changeDue().amountMinor());
        sale.executeUpdate();
        for (SaleLine one : stored.lines()) {
            storeLine(id, one);
        }
        for (TaxTotal one : stored.taxes()) {
            set(
                    tax,
                    id,
                    one.tax().code(),
                    one.tax().name(),
                    one.base().amountMinor(),
                    one.amount().amountMinor());
            tax.executeUpdate();
        }
        for (TenderLine one : stored.tenders()) {
            set(
                    tender,
                    id,
                    one.number(),
                    one.type().name(),
                    one.amountTendered().amountMinor(),
                    one.reference());
            tender.executeUpdate();
        }
        for (PrintJobKind kind : PrintJobKind.of(new Fact.SaleCompleted(stored))) {
            set(job, kind.name(), id);
            job.executeUpdate();
        }
        set(totals, stored.total().amountMinor());
        totals.executeUpdate();
        connection.commit();
    }

    private void storeLine(String id, SaleLine one) throws SQLException {
        set(
                line,
                id,
                one.number(),
                one.itemId().value(),
                one.code().value(),
                one.description(),
                one.category(),
                one.unit().name(),
                one.quantity().thousandths(),
                one.unitPrice().amountMinor(),
                String.join(" ", one.taxes().stream().map(Tax::code).toList()),
                one.entryMethod().name(),
                one.voided(),
                one.extendedAmount().amountMinor());
        line.executeUpdate();
    }

    private static void set(PreparedStatement statement, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
