package io.mostrador.register.port;

/// The answer for a fact that is in the journal, but not yet forced to disk. It opens no drawer and prints nothing.
public record Written(long sequence) {}
