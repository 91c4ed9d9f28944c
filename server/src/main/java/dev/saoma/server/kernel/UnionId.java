package dev.saoma.server.kernel;

/// WeChat's name for one person towards all AppIDs of one open platform account. Often absent, sometimes late.
public record UnionId(String value) {

    @Override
    public String toString() {
        return new OpenId(value).toString();
    }
}
