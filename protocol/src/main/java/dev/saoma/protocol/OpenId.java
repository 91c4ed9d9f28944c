package dev.saoma.protocol;

/// WeChat's name for one person towards one account. The same person has another one at every other account.
public record OpenId(String value) {

    public OpenId {
        Identifier.require(value);
    }
}
