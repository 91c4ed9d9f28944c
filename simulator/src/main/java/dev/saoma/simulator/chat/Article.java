package dev.saoma.simulator.chat;

/// One entry of a news message (图文消息).
public record Article(String title, String description, String picUrl, String url) {}
