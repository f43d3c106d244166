package io.mostrador.register.payment.fault;

import java.util.List;

/// What many runs came to.
///
/// @param runs how many tills were tried
/// @param attempts payments a terminal was to charge
/// @param approved those it charged
/// @param crashes how often the power went
/// @param badAnswers attempts with any fault of line or terminal
/// @param toRefund charges that no sale could take
/// @param broken what must never happen, with its seed; empty is success
public record TerminalFaultReport(
        int runs, int attempts, int approved, int crashes, int badAnswers, int toRefund, List<String> broken) {
    public TerminalFaultReport {
        broken = List.copyOf(broken);
    }
}
