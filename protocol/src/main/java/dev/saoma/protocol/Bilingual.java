package dev.saoma.protocol;

import java.util.Locale;

/// A text for people, in Chinese and in English.
public record Bilingual(String zh, String en) {

    /// The Chinese text for a Chinese reader, the English one for everybody else.
    public String in(Locale reader) {
        return reader.getLanguage().equals("zh") ? zh : en;
    }
}
