package io.mostrador.desktop.desk;

/// Where the finger was: there the answer stands.
public enum Place {
    BASKET,
    WORK,
    SHEET
}
