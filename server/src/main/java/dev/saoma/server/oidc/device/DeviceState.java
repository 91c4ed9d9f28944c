package dev.saoma.server.oidc.device;

import dev.saoma.server.oidc.Login;

/// Where a device's wish stands. Each step is one conditional write.
///
/// ```
/// Waiting ──allowed on the code's page──▶ Allowed ──polled──▶ Redeemed
///    ├──polled after its WeChat code was confirmed────────────────▲
///    └──refused──▶ Denied
/// ```
public sealed interface DeviceState {

    /// For its person.
    record Waiting() implements DeviceState {}

    /// Its person has allowed it.
    record Allowed(Login login) implements DeviceState {}

    /// Its person does not want it.
    record Denied() implements DeviceState {}

    /// It has its tokens.
    record Redeemed() implements DeviceState {}
}
