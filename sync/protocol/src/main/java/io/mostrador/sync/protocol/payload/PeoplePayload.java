package io.mostrador.sync.protocol.payload;

/// Operators. Who acts is in the entry's envelope.
public sealed interface PeoplePayload extends Payload {
    /// @param pinHash useless without the till's pepper, which is in no journal
    record OperatorAddedV1(String operatorId, String name, String role, String pinHash) implements PeoplePayload {}

    record SignedOnV1(String operatorId) implements PeoplePayload {}

    record SignedOffV1(String operatorId) implements PeoplePayload {}
}
