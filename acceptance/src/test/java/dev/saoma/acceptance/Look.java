package dev.saoma.acceptance;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/// How a visitor's browser looks, and the language that it asks for; together they cover light and dark, wide and
/// narrow, Chinese and English.
enum Look {
    DESKTOP("en", 1280, 800, ColorScheme.LIGHT),
    DESKTOP_DARK("zh-CN", 1280, 800, ColorScheme.DARK),
    NARROW("zh-CN", 360, 740, ColorScheme.LIGHT),
    NARROW_DARK("en", 360, 740, ColorScheme.DARK);

    /// Those of a story that is told on each database: of two looks on the one, and of the others on the other.
    static List<Look> of(Database database) {
        return switch (database) {
            case EMBEDDED -> List.of(DESKTOP, NARROW_DARK);
            case POSTGRESQL -> List.of(DESKTOP_DARK, NARROW);
        };
    }

    final String language;
    final int width;
    final int height;
    final ColorScheme colours;

    Look(String language, int width, int height, ColorScheme colours) {
        this.language = language;
        this.width = width;
        this.height = height;
        this.colours = colours;
    }
}
