package dev.saoma.forwarder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what is wrong in a configuration, so that all of it is told at once.
public final class Mistakes {

    private final List<String> sentences = new ArrayList<>();

    /// The setting's value; or nothing, and a sentence is noted.
    public <T> Optional<T> take(String name, Reading<T> reading) {
        var value = reading.value();
        if (value.isEmpty()) {
            note(name + " " + reading.advice());
        }
        return value;
    }

    public void note(String sentence) {
        sentences.add(sentence);
    }

    public List<String> sentences() {
        return List.copyOf(sentences);
    }
}
