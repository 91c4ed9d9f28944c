package dev.saoma.bench.issuer;

import java.io.IOException;
import java.time.Duration;

/// An OpenID provider that is measured.
interface Issuer {

    String name();

    /// What its processes have used of the processors since their start.
    Duration cpu();

    /// Where it takes the website's requests, and the website's credentials there.
    Client client();

    /// Somebody who logs in again and again, each time with a new browser.
    Person person(int number) throws IOException;

    /// See [Issuer#person].
    interface Person extends AutoCloseable {

        /// Opens the website's authorization request in a new browser, and logs in.
        ///
        /// @param request the query of the authorization request
        /// @return where the browser is sent with the code
        String logIn(String request) throws IOException;

        @Override
        void close() throws IOException;
    }
}
