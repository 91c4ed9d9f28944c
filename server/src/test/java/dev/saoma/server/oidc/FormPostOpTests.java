package dev.saoma.server.oidc;

/// With the answer in a form that is posted (OAuth 2.0 Form Post Response Mode 1.0): the profile Form Post OP.
@IssuerServer
class FormPostOpTests extends BasicOpContract {

    @Override
    String mode() {
        return "form_post";
    }
}
