package dev.saoma.protocol;

/// WeChat's name for one official account, mini program or third-party platform, such as `wxba5fad812f8e6fb9`.
public record AppId(String value) {

    public AppId {
        Identifier.require(value);
    }
}
