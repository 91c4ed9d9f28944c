package dev.saoma.bench.issuer;

import java.io.IOException;

/// What is measured of an issuer.
enum Work {
    /// From the authorization request in a new browser to the tokens.
    LOGIN("login") {
        @Override
        void once(Desk desk) throws IOException {
            desk.logIn();
        }
    },

    /// A refresh token for new tokens.
    REFRESH("refresh") {
        @Override
        void once(Desk desk) throws IOException {
            desk.refresh();
        }
    },

    /// An access token for the user's claims.
    USER_INFO("userinfo") {
        @Override
        void once(Desk desk) throws IOException {
            desk.userInfo();
        }
    };

    private final String title;

    Work(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    abstract void once(Desk desk) throws IOException;
}
