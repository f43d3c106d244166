package io.mostrador.db.guard;

/// What keeps others from a till's secret. The names are in files and stay as they are.
public enum Protection {
    /// The rights of its file alone.
    FILE_RIGHTS,
    /// Windows' Data Protection API, which opens it on this PC only, and the rights of its file.
    WINDOWS_DATA_PROTECTION
}
