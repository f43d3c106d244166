package io.mostrador.db.fact;

import io.mostrador.domain.people.Operator;
import io.mostrador.domain.people.OperatorId;
import io.mostrador.domain.people.Role;
import io.mostrador.register.fact.Fact;
import io.mostrador.sync.protocol.payload.PeoplePayload;

/// Operators.
final class PeopleMapping {
    private PeopleMapping() {}

    static PeoplePayload payload(Fact.OperatorAdded added) {
        Operator operator = added.operator();
        return new PeoplePayload.OperatorAddedV1(
                operator.id().value(), operator.name(), operator.role().name(), added.pinHash());
    }

    static Fact fact(PeoplePayload payload) {
        return switch (payload) {
            case PeoplePayload.OperatorAddedV1(var id, var name, var role, var pinHash) ->
                new Fact.OperatorAdded(new Operator(new OperatorId(id), name, Role.valueOf(role)), pinHash);
            case PeoplePayload.SignedOnV1(var id) -> new Fact.OperatorSignedOn(new OperatorId(id));
            case PeoplePayload.SignedOffV1(var id) -> new Fact.OperatorSignedOff(new OperatorId(id));
        };
    }
}
