package io.mostrador.launcher.invoice;

/// A file is no invoice of EN 16931. The message is one clause that says why, and fits behind the file's name.
public final class NoInvoiceException extends Exception {
    NoInvoiceException(String message) {
        super(message);
    }

    NoInvoiceException(String message, Throwable cause) {
        super(message, cause);
    }
}
