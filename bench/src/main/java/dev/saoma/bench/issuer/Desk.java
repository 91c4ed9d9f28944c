package dev.saoma.bench.issuer;

import java.io.IOException;

/// One of those that work at once: a person, and the website that knows them.
final class Desk implements AutoCloseable {

    private final Website website;
    private final Issuer.Person person;
    private Website.Tokens held;

    /// Logs in for the first time.
    Desk(Issuer issuer, int number) throws IOException {
        website = new Website(issuer.client());
        person = issuer.person(number);
        held = website.logIn(person);
    }

    void logIn() throws IOException {
        held = website.logIn(person);
    }

    void refresh() throws IOException {
        held = website.refresh(held);
    }

    void userInfo() throws IOException {
        website.userInfo(held);
    }

    @Override
    public void close() throws IOException {
        person.close();
        website.close();
    }
}
