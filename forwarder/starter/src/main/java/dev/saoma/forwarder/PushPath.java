package dev.saoma.forwarder;

import org.jspecify.annotations.Nullable;

/// The path at which WeChat's pushes arrive.
public record PushPath(String value) {

    public static Reading<PushPath> read(@Nullable String typed) {
        return Reading.required(
                typed,
                "the path at which your handler takes WeChat's pushes, like /wechat",
                text -> text.startsWith("/") && text.chars().noneMatch(c -> c <= ' ' || "{}*?#%".indexOf(c) >= 0)
                        ? Reading.of(new PushPath(text))
                        : Reading.wrong(
                                "must be one whole path that begins with /, like /wechat, with no wildcard in it."));
    }
}
