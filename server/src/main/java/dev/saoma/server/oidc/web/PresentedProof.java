package dev.saoma.server.oidc.web;

import java.util.List;

/// The `DPoP` headers of the request that is being answered (RFC 9449 §4.1). They are looked at where a token
/// is made for a program that has shown who it is, and not before: a proof costs a signature and a place in the
/// memory.
///
/// @param headers as they came; more than one is a mistake
record PresentedProof(List<String> headers) {

    static final String HEADER = "DPoP";

    private static final ScopedValue<PresentedProof> OF_REQUEST = ScopedValue.newInstance();
    private static final PresentedProof NONE = new PresentedProof(List.of());

    PresentedProof {
        headers = List.copyOf(headers);
    }

    static PresentedProof current() {
        return OF_REQUEST.orElse(NONE);
    }

    <X extends Exception> void during(ScopedValue.CallableOp<Boolean, X> body) throws X {
        ScopedValue.where(OF_REQUEST, this).call(body);
    }
}
