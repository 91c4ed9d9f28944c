package dev.saoma.server.brand;

import org.jspecify.annotations.Nullable;

/// A brand as it is kept.
///
/// @param logo the mark of its logo, which changes with it
/// @param version grows with each change by the API
/// @param madeByFile whether the configuration file made it, and so alone may change it
public record StoredBrand(
        BrandOwner owner, BrandSettings settings, @Nullable String logo, int version, boolean madeByFile) {}
