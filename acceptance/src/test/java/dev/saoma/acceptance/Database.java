package dev.saoma.acceptance;

import java.util.List;

/// Where a Saoma keeps what it knows.
enum Database {
    /// In a file of its own, as by default.
    EMBEDDED,
    POSTGRESQL;

    private static final ThreadLocal<Database> OF_THE_STORY = ThreadLocal.withInitial(() -> EMBEDDED);

    /// Which one the story that this thread tells is told on: the embedded one but where [OnPostgres] stands.
    static Database ofTheStory() {
        return OF_THE_STORY.get();
    }

    /// What this thread starts from now on keeps its data there.
    void isThatOfTheStory() {
        OF_THE_STORY.set(this);
    }

    static void thatOfMostStories() {
        OF_THE_STORY.remove();
    }

    /// What the launcher is told of it.
    List<String> options() {
        return switch (this) {
            case EMBEDDED -> List.of();
            case POSTGRESQL -> List.of("--database", Postgres.newDatabase());
        };
    }

    /// The name of a data folder.
    String folder(String name) {
        return switch (this) {
            case EMBEDDED -> name;
            case POSTGRESQL -> name + "-on-postgresql";
        };
    }
}
