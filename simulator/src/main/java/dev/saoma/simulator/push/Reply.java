package dev.saoma.simulator.push;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/// What a server answers a person with, in the answer to a push (被动回复用户消息).
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type")
public sealed interface Reply {

    String xml();

    record Text(String content, String xml) implements Reply {}

    record Image(String mediaId, String xml) implements Reply {}

    record News(List<Article> articles, String xml) implements Reply {}

    /// Voice, video, music or a hand-over to customer service: understood, but not drawn.
    record Other(String msgType, String xml) implements Reply {}

    record Article(String title, String description, String picUrl, String url) {}
}
