package dev.saoma.server.connection;

import dev.saoma.server.kernel.Secret;
import org.jspecify.annotations.Nullable;

/// How the customer's own server may hand on WeChat's pushes, when it is the one that WeChat calls (mode 2). What it
/// hands on as it came, query and body, needs no setting.
///
/// @param authingJson whether the JSON of Authing's demo forwarder is taken; it carries no signature
/// @param secret what a forwarder signs with, `whsec_` and base64 (Standard Webhooks); without it none is believed
public record Forwarding(boolean authingJson, @Nullable Secret secret) {

    /// None of it.
    public static final Forwarding NONE = new Forwarding(false, null);
}
