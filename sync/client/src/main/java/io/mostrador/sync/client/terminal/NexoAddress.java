package io.mostrador.sync.client.terminal;

/// Where a terminal is and what it is called, such as `192.168.1.60:9000/V400m-346403161`.
///
/// @param poiId what the terminal calls itself in messages (`POIID`)
public record NexoAddress(String host, int port, String poiId) {
    private static final int MAX_PORT = 65_535;
    private static final String NO_NAME = "POI";

    /// Reads `HOST:PORT`, or `HOST:PORT/POIID` for a terminal that minds what it is called.
    ///
    /// @throws IllegalArgumentException when it is neither
    public static NexoAddress parse(String text) {
        String[] parts = text.split("/", 2);
        int colon = parts[0].lastIndexOf(':');
        String poiId = parts.length == 2 ? parts[1] : NO_NAME;
        if (colon < 1 || poiId.isBlank()) {
            throw new IllegalArgumentException("not HOST:PORT or HOST:PORT/POIID");
        }
        return new NexoAddress(parts[0].substring(0, colon), port(parts[0].substring(colon + 1)), poiId);
    }

    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("a port is 1 to 65535");
        }
        return port;
    }
}
