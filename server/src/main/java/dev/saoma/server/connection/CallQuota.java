package dev.saoma.server.connection;

/// How often a call may be made in a day, and was (`openapi/quota/get`).
public record CallQuota(long dailyLimit, long used, long remaining) {

    /// Whether four fifths are used up, so that somebody should know.
    public static boolean isNearlyUsed(long used, long limit) {
        return used * 5 >= limit * 4;
    }
}
