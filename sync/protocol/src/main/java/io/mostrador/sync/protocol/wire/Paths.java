package io.mostrador.sync.protocol.wire;

/// The paths of version 1. All but the first four are asked with a token (`Authorization: Bearer`).
public final class Paths {
    public static final String HEALTH = "/v1/health";
    /// POST [EnrolmentRequest] -> [EnrolmentAnswer]
    public static final String ENROLMENTS = "/v1/enrolments";
    /// POST [ChallengeRequest] -> [ChallengeAnswer]
    public static final String CHALLENGES = "/v1/challenges";
    /// POST [TokenRequest] -> [TokenAnswer]
    public static final String TOKENS = "/v1/tokens";
    /// POST a batch ([BatchCodec]) with `?first=` the sequence of its first line -> [BatchAnswer]
    ///
    /// GET `?after=sequence&limit=n` -> this till's chain after it, in order, as a batch; empty at the end.
    /// For a till that lost entries.
    public static final String ENTRIES = "/v1/entries";
    /// GET -> [HeadAnswer]
    public static final String HEAD = "/v1/head";
    /// GET `?after=cursor&limit=n` -> [ItemPage]
    public static final String ITEMS = "/v1/items";

    /// GET -> [TillKeys]
    public static final String TILL_KEYS = "/v1/till-keys";

    /// POST [AnchorRequest] -> [AnchorAnswer]
    public static final String ANCHORS = "/v1/anchors";

    public static final String FIRST = "first";
    public static final String AFTER = "after";
    public static final String LIMIT = "limit";

    private Paths() {}
}
