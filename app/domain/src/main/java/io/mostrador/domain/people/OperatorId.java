package io.mostrador.domain.people;

/// Short stable identity of an operator, such as `ana`.
///
/// @param value 1 to 32 characters
public record OperatorId(String value) {
    public OperatorId {
        if (value.isBlank() || value.length() > 32) {
            throw new IllegalArgumentException("not an operator id: " + value.length() + " characters");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
