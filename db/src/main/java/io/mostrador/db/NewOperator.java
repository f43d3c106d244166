package io.mostrador.db;

import io.mostrador.domain.people.Operator;

/// An operator of a new till.
///
/// @param pin 4 to 12 digits; only its hash is stored
public record NewOperator(Operator operator, String pin) {
    @Override
    public String toString() {
        return "NewOperator[" + operator + "]";
    }
}
