package io.mostrador.launcher.till;

import io.mostrador.register.Register;
import io.mostrador.register.payment.NoTerminal;
import io.mostrador.register.payment.PaymentService;
import io.mostrador.sync.client.terminal.NexoAddress;
import io.mostrador.sync.client.terminal.NexoTerminal;

/// The payment terminal and its two threads.
final class Payments implements AutoCloseable {
    private final PaymentService service;

    private Payments(PaymentService service) {
        this.service = service;
    }

    /// @param terminal its address as [NexoAddress#parse] reads it; empty for none
    static Payments start(Register register, String terminal) {
        String workstation = register.state().store().workstation();
        PaymentService service = new PaymentService(
                register,
                terminal.isEmpty() ? new NoTerminal() : new NexoTerminal(NexoAddress.parse(terminal), workstation));
        Threads.named("terminal").newThread(service::serve).start();
        Threads.named("terminal-cancel").newThread(service::stopCancelled).start();
        return new Payments(service);
    }

    @Override
    public void close() {
        service.close();
    }
}
