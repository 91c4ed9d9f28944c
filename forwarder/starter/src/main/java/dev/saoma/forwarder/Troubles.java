package dev.saoma.forwarder;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the operator what goes wrong on the way to Saoma, and what to check; never once for each push.
final class Troubles {

    private static final Logger log = LoggerFactory.getLogger(Forwarder.class);

    private final EventsAddress address;
    private final SparingLog full;
    private final SparingLog refused;
    private final SparingLog failed;
    private final SparingLog givenUp;
    private boolean away;

    Troubles(EventsAddress address, InstantSource clock) {
        this.address = address;
        this.full = new SparingLog(clock);
        this.refused = new SparingLog(clock);
        this.failed = new SparingLog(clock);
        this.givenUp = new SparingLog(clock);
    }

    void full(int pushes) {
        full.error(
                log,
                "Too many pushes wait for Saoma at " + address + ": the oldest were dropped, " + pushes + " just now");
    }

    void refused() {
        refused.error(
                log,
                "Saoma at " + address
                        + " does not believe the pushes that are forwarded to it (403). Check that the secret"
                        + " is the forwarding secret of this connection, that the address is this connection's, and that"
                        + " this machine's clock is right");
    }

    synchronized void failed(String words, int waiting) {
        away = true;
        failed.warn(
                log,
                "A push could not be forwarded to " + address + " (" + words + "); " + waiting
                        + " wait and are tried again for a day");
    }

    synchronized void delivered(int waiting) {
        if (away) {
            away = false;
            log.info("Saoma at {} takes pushes again; {} wait", address, waiting);
        }
    }

    void givenUp(Parcel.Label push, String words) {
        givenUp.error(log, "The push " + push.id() + " of " + push.receivedAt() + " was given up: " + words);
    }

    void broken(Parcel.Label push, Exception why) {
        log.error(
                "The push {} of {} cannot be read back and was given up: {}",
                push.id(),
                push.receivedAt(),
                why.toString());
    }

    void left(int pushes, boolean lasts) {
        if (lasts) {
            log.info("{} pushes are not delivered yet; they go on with the next start", pushes);
        } else {
            log.error("{} pushes were not delivered and are lost; with a spool folder they would be kept", pushes);
        }
    }
}
