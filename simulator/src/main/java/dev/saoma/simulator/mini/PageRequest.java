package dev.saoma.simulator.mini;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A `wx.request` that a page makes.
///
/// @param data the body, null for none
public record PageRequest(
        String method,
        String url,
        Map<String, String> header,
        @Nullable String data) {}
