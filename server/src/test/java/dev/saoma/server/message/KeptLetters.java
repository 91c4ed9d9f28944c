package dev.saoma.server.message;

import dev.saoma.server.kernel.PoolId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A carrier that keeps what it is given, and does with it what it is told to.
final class KeptLetters implements Carrier {

    private final Channel channel;
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private volatile Carried next = new Carried.Taken();

    KeptLetters(Channel channel) {
        this.channel = channel;
    }

    List<Letter> letters() {
        return List.copyOf(letters);
    }

    String lastCode() {
        return letters.getLast().code().reveal();
    }

    void willAnswer(Carried carried) {
        next = carried;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public boolean serves(PoolId pool) {
        return true;
    }

    @Override
    public Carried carry(Letter letter) {
        letters.add(letter);
        return next;
    }
}
