package io.mostrador.launcher.cli;

import io.mostrador.launcher.CommandFailure;
import io.mostrador.launcher.till.Threads;
import io.mostrador.register.payment.fault.TerminalLedger;
import io.mostrador.sync.client.terminal.NexoSimulator;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `terminal simulate`
@Command(name = "terminal", description = "Payment terminals.", mixinStandardHelpOptions = true)
final class TerminalCommand implements Runnable {
    private static final long CUSTOMER_MILLIS = 3_000;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do: terminal simulate");
    }

    @Command(
            name = "simulate",
            description = {
                "A payment terminal without a card reader, on this machine, until Ctrl+C. Try it with:"
                        + " mostrador run --terminal 127.0.0.1:9000",
                "Amounts that end in 24 are declined, in 25 the answer is lost, in 26 the message is lost, in 27 the"
                        + " customer does nothing; all others are approved after three seconds."
            },
            mixinStandardHelpOptions = true)
    int simulate(
            @Option(
                            names = "--port",
                            paramLabel = "N",
                            description = "default: ${DEFAULT-VALUE}",
                            defaultValue = "9000")
                    int port) {
        try (ExecutorService connections = Executors.newCachedThreadPool(Threads.named("simulated-terminal"));
                NexoSimulator simulator = new NexoSimulator(port, new TerminalLedger(), connections, CUSTOMER_MILLIS)) {
            System.out.println("A terminal is at 127.0.0.1:" + simulator.port());
            simulator.serve();
            return 0;
        } catch (IOException e) {
            throw new CommandFailure("Port " + port + " cannot be used; name another with --port", e);
        }
    }
}
