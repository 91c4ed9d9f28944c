package dev.saoma.server.connection;

/// How WeChat sends its messages, as chosen at mp.weixin.qq.com (消息加解密方式).
public enum MessageMode {
    PLAINTEXT,
    COMPATIBLE,
    SAFE
}
