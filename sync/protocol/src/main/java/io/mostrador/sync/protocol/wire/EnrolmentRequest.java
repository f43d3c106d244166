package io.mostrador.sync.protocol.wire;

import java.util.UUID;

/// A till asks to belong to the tenant that gave out a one-time code.
///
/// @param code as typed; case, spaces and dashes do not matter
/// @param workstation name of the machine, 1 to 60 characters
/// @param publicKey Ed25519, X.509 `SubjectPublicKeyInfo`, base64url without padding
/// @param proof signature of [SignedText#enrolment], base64url without padding
public record EnrolmentRequest(String code, UUID tillId, String workstation, String publicKey, String proof) {
    @Override
    public String toString() {
        return "EnrolmentRequest[till " + tillId + "]";
    }
}
