package dev.saoma.server.kernel;

/// WeChat's id of an official account or mini program, such as `wx0123456789abcdef`.
public record AppId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
