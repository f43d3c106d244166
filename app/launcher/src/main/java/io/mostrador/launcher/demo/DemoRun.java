package io.mostrador.launcher.demo;

import io.mostrador.db.JournalAudit;
import io.mostrador.db.TillStore;
import io.mostrador.db.Verification;
import io.mostrador.desktop.desk.FxThread;
import io.mostrador.desktop.shell.Desktop;
import io.mostrador.desktop.shell.MainWindow;
import io.mostrador.domain.money.Money;
import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.Folders;
import io.mostrador.launcher.screen.Display;
import io.mostrador.launcher.screen.TillProgram;
import io.mostrador.launcher.till.Enrolling;
import io.mostrador.launcher.till.Printing;
import io.mostrador.launcher.till.TillHouse;
import io.mostrador.launcher.till.TillOpening;
import io.mostrador.launcher.till.WorkstationSettings;
import io.mostrador.printing.escpos.PrinterProfile;
import io.mostrador.printing.virtual.VirtualPrinter;
import io.mostrador.sync.server.store.admin.TillSums;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The main job on embedded defaults: a tenant server on an embedded PostgreSQL, a till enrolled to it, a
/// printer that draws its paper. A person works the screens, or a scripted cashier.
public final class DemoRun {
    private static final PrinterProfile PROFILE = PrinterProfile.GENERIC_80_MM;
    private static final int LINE_LOST_BEFORE = 9;
    private static final int LINE_BACK_BEFORE = 18;
    private static final int PATIENCE_SECONDS = 60;

    private final Path folder;
    private final PrintStream out;
    private final DemoPapers papers;

    /// @param folder receives everything the demo leaves; what an earlier demo left there is removed
    public DemoRun(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
        this.papers = new DemoPapers(folder.resolve("papers"));
    }

    /// The scripted cashier on the headless platform.
    ///
    /// @return whether journal, database, paper and server agree to the cent
    public boolean scripted() throws IOException {
        long start = System.nanoTime();
        prepare();
        Display.start(true);
        try (DemoServer server = startServer();
                TillHouse house = openTill(server);
                TillProgram program = program(MainWindow.Placement.window(1_366, 768))) {
            Desktop desktop = program.show(house);
            DemoShift shift = new DemoShift(desktop, folder.resolve("screens"));
            out.println("A scripted cashier works the screens ...");
            shift.work(basket -> lineAt(basket, server));
            house.awaitPaperAndServer(PATIENCE_SECONDS);
            FxThread.run(desktop::close);
            DemoSums sums = sums(shift.sold(), house, server);
            return report(sums, (System.nanoTime() - start) / 1e9);
        }
    }

    /// A person before the screen; ends when the till is left.
    public void attended() throws IOException, InterruptedException {
        prepare();
        Display.start(false);
        try (DemoServer server = startServer();
                TillHouse house = openTill(server);
                TillProgram program = program(MainWindow.Placement.window(1_366, 768));
                PaperWindow paper = PaperWindow.open(folder.resolve("papers"), house.printer())) {
            Desktop desktop = program.show(house);
            out.println("The till is open: " + DemoShop.CASHIER.name() + " has PIN " + DemoShop.CASHIER_PIN + ", "
                    + DemoShop.MANAGER.name() + " " + DemoShop.MANAGER_PIN + ". Receipts go to "
                    + folder.resolve("papers"));
            program.awaitLeave();
            paper.hide();
            FxThread.run(desktop::close);
        }
    }

    private void prepare() throws IOException {
        for (String own : List.of("data", "server", "papers", "screens")) {
            Folders.delete(folder.resolve(own));
        }
        Files.createDirectories(folder.resolve("screens"));
        Files.createDirectories(folder.resolve("papers"));
    }

    private DemoServer startServer() {
        out.println("Starting the server on an embedded PostgreSQL ...");
        return DemoServer.start(folder.resolve("server"));
    }

    private TillHouse openTill(DemoServer server) {
        out.println("Enrolling the till at " + server.uri() + " ...");
        Path data = folder.resolve("data");
        TillStore store = TillOpening.open(data);
        Enrolling.enrol(store, server.uri(), server.newCode());
        TillHouse house = TillHouse.open(store, data, Printing.of(new VirtualPrinter(PROFILE, papers), PROFILE));
        awaitShop(house);
        return house;
    }

    private static void awaitShop(TillHouse house) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (house.items().size() < DemoShop.items().size()) {
            if (System.nanoTime() > deadline) {
                throw new CommandFailure("The demo shop's items did not come down from the server; see the log above");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private TillProgram program(MainWindow.Placement placement) {
        Path data = folder.resolve("data");
        return new TillProgram(data, WorkstationSettings.load(data), placement);
    }

    private void lineAt(int basket, DemoServer server) {
        if (basket == LINE_LOST_BEFORE) {
            out.println("The line to the server is cut; selling goes on ...");
            server.goAway();
        } else if (basket == LINE_BACK_BEFORE) {
            out.println("The line is back ...");
            server.comeBack();
        }
    }

    private DemoSums sums(DemoSums.Sum sold, TillHouse house, DemoServer server) throws IOException {
        Verification journal = new JournalAudit(folder.resolve("data")).verify();
        TillSums atServer = server.sums();
        if (papers.numberCount() != papers.receiptCount() || papers.closingCount() != 1) {
            throw new CommandFailure("The paper is wrong: " + papers.receiptCount() + " receipts with "
                    + papers.numberCount() + " numbers, " + papers.closingCount() + " Z reports");
        }
        return new DemoSums(
                sold,
                DemoSums.of(journal),
                DemoSums.of(house.store().totals()),
                new DemoSums.Sum(papers.receiptCount(), papers.receiptTotal().amountMinor()),
                DemoSums.of(atServer),
                journal.isWhole(),
                atServer.problems() + atServer.refused(),
                house.factsWaiting());
    }

    private boolean report(DemoSums sums, double seconds) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve("summary.json"), mapper.writeValueAsString(sums) + "\n");
        List<String> disagreements = sums.disagreements();
        String verdict = disagreements.isEmpty()
                ? "journal = database = paper = server, to the cent"
                : "DISAGREEMENT: " + String.join("; ", disagreements);
        String text = """
                sold      %s
                journal   %s
                database  %s
                paper     %s
                server    %s
                %s
                """.formatted(
                        line(sums.sold()),
                        line(sums.journal()),
                        line(sums.database()),
                        line(sums.paper()),
                        line(sums.server()),
                        verdict);
        Files.writeString(folder.resolve("summary.txt"), text);
        out.print(text);
        out.printf(
                "In %.0f s. Screens, receipts and summary: %s%n",
                seconds, folder.toAbsolutePath().normalize());
        return disagreements.isEmpty();
    }

    private static String line(DemoSums.Sum sum) {
        return "%3d sales  %12s"
                .formatted(
                        sum.sales(), DemoShop.profile().format().format(Money.of(sum.totalMinor(), DemoShop.CURRENCY)));
    }
}
