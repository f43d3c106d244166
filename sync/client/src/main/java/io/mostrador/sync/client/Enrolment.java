package io.mostrador.sync.client;

import io.mostrador.sync.protocol.wire.EnrolmentAnswer;
import io.mostrador.sync.protocol.wire.EnrolmentRequest;
import io.mostrador.sync.protocol.wire.Paths;
import io.mostrador.sync.protocol.wire.SignedText;
import java.net.URI;
import java.util.UUID;

/// How a till joins a tenant.
public final class Enrolment {
    private Enrolment() {}

    /// The tenant the till belongs to from now on.
    public record Enrolled(UUID tenantId, String tenantName) {}

    /// Shows the server the one-time code and the public half of the key. May be called again with the same code
    /// when the answer was lost.
    ///
    /// @param server `https://...`, or `http://` to this machine
    /// @param code as the administrator read it out
    /// @param workstation name of this machine, 1 to 60 characters
    /// @throws RefusedException with the server's sentence: wrong, used or expired code
    /// @throws UnreachableException when the server does not answer
    /// @throws IllegalArgumentException when the address is not a safe one
    public static Enrolled enrol(URI server, String code, UUID tillId, String workstation, DeviceKey key) {
        String proof = key.sign(SignedText.enrolment(tillId, SignedText.plainCode(code)));
        try (HttpLink http = new HttpLink(server)) {
            EnrolmentAnswer answer = http.post(
                    Paths.ENROLMENTS,
                    "",
                    new EnrolmentRequest(code, tillId, workstation, key.publicKey(), proof),
                    EnrolmentAnswer.class);
            return new Enrolled(answer.tenantId(), answer.tenantName());
        }
    }
}
