package io.mostrador.launcher.items;

/// A row that cannot be taken; caught by the reader and reported with its line.
final class RowProblem extends Exception {
    RowProblem(String problem) {
        super(problem);
    }
}
