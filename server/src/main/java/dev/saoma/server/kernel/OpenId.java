package dev.saoma.server.kernel;

/// WeChat's name for one person towards one AppID. Personal data: shown masked.
public record OpenId(String value) {

    private static final int SHOWN = 4;

    /// Enough to recognise it beside the original, too little to use it.
    @Override
    public String toString() {
        return value.length() <= 2 * SHOWN
                ? "…"
                : value.substring(0, SHOWN) + "…" + value.substring(value.length() - SHOWN);
    }
}
