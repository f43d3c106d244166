package io.mostrador.db;

import io.mostrador.domain.item.EntryMethod;
import io.mostrador.domain.item.Item;
import io.mostrador.domain.money.Money;
import io.mostrador.domain.money.Quantity;
import io.mostrador.domain.sale.Sale;
import io.mostrador.domain.tender.TenderType;
import io.mostrador.register.Command;
import io.mostrador.register.Mode;
import io.mostrador.register.Outcome;
import io.mostrador.register.RegisterPorts;
import io.mostrador.register.SingleThreadRegister;
import io.mostrador.register.UuidV7;
import io.mostrador.register.memory.InMemoryItems;
import io.mostrador.register.memory.SmallShop;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

/// The program that [KillTest] kills: sells without end on the real register and store, and says each sale
/// on its standard output once it is acknowledged: sequence, id, number, total.
///
/// Arguments: data directory, seed, and `lie` to acknowledge before the journal has the sale (so that the
/// test can be seen to fail).
final class SellingChild {
    private SellingChild() {}

    public static void main(String[] arguments) {
        Random random = new Random(Long.parseLong(arguments[1]));
        boolean lying = arguments.length > 2;
        // Whoever watches it may be ended first; nobody would end this one then.
        ProcessHandle parent = ProcessHandle.current().parent().orElseThrow();
        Thread.ofPlatform().daemon().start(() -> {
            parent.onExit().join();
            Runtime.getRuntime().halt(1);
        });
        try (TillStore store = TillStore.open(Path.of(arguments[0]))) {
            System.out.println("open " + store.recovery());
            RegisterPorts ports = new RegisterPorts(
                    lying ? new LyingJournal(store.journal()) : store.journal(),
                    new InMemoryItems(SmallShop.items()),
                    new UuidV7(InstantSource.system(), new SecureRandom()),
                    SmallShop.pins(),
                    InstantSource.system());
            sell(new SingleThreadRegister(store.memory().load(), ports, Runnable::run, List.of()), random);
        }
    }

    private static void sell(SingleThreadRegister register, Random random) {
        if (register.state().mode() instanceof Mode.SignedOut) {
            run(register, new Command.SignOn(SmallShop.ANA.id(), SmallShop.ANA_PIN));
        }
        if (register.state().mode() instanceof Mode.TillClosed) {
            run(register, new Command.OpenTill(SmallShop.pesos(100_000)));
        }
        if (!open(register).till().basket().tenders().isEmpty()) {
            // The one before was killed while money was being taken.
            if (!(register.state().mode() instanceof Mode.Tendering)) {
                run(register, new Command.StartTender());
            }
            pay(register, random);
        }
        while (true) {
            int lines = 1 + random.nextInt(6);
            for (int i = 0; i < lines; i++) {
                Item item = SmallShop.items().get(random.nextInt(3));
                run(register, scan(item, 1 + random.nextInt(3)));
            }
            run(register, new Command.StartTender());
            pay(register, random);
        }
    }

    private static Command scan(Item item, long units) {
        return new Command.Scan(item.code().value(), Quantity.ofUnits(units), EntryMethod.SCANNED);
    }

    private static void pay(SingleThreadRegister register, Random random) {
        if (random.nextInt(3) == 0 && due(register).amountMinor() > 200) {
            Money half = SmallShop.pesos(due(register).amountMinor() / 2);
            run(register, new Command.Tender(TenderType.CARD, half, "000123"));
        }
        Money cash = due(register).plus(SmallShop.pesos(random.nextInt(5_000)));
        Outcome outcome = run(register, new Command.Tender(TenderType.CASH, cash, null));
        if (outcome instanceof Outcome.Accepted(var state, var forced)
                && forced != null
                && state.mode() instanceof Mode.SaleComplete complete) {
            Sale sale = complete.sale();
            System.out.println("sale " + forced.sequence() + " " + sale.id() + " "
                    + sale.receiptNumber().number() + " " + sale.total().amountMinor());
            System.out.flush();
        }
    }

    private static Money due(SingleThreadRegister register) {
        return open(register).till().basket().balanceDue();
    }

    private static Mode.TillOpen open(SingleThreadRegister register) {
        return (Mode.TillOpen) register.state().mode();
    }

    private static Outcome run(SingleThreadRegister register, Command command) {
        Outcome outcome = register.submit(command).join();
        if (!(outcome instanceof Outcome.Accepted)) {
            System.out.println("trouble " + command + " " + outcome);
            Runtime.getRuntime().halt(3);
        }
        return outcome;
    }
}
