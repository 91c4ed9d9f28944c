package dev.saoma.server.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What makes signatures.
///
/// @param nativeLibrary whether it is the native library, where there is one for the machine
@ConfigurationProperties("saoma.signatures")
record SignatureSettings(@DefaultValue("true") boolean nativeLibrary) {}
