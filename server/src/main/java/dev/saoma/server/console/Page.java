package dev.saoma.server.console;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A part of a list that is longer.
///
/// @param next where the next part begins; null when this is the last
public record Page<T>(List<T> items, @Nullable String next) {

    /// What a page holds unless another size is asked for.
    public static final int SIZE = 50;

    /// What a page holds at most.
    public static final int LARGEST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /// Makes a page of what a store gave when it was asked for one more than fits.
    ///
    /// @param key where the page after an item begins
    public static <T> Page<T> of(List<T> found, int size, Function<T, Cursor> key) {
        var more = found.size() > size;
        var items = more ? found.subList(0, size) : found;
        return new Page<>(items, more ? key.apply(items.getLast()).text() : null);
    }

    /// The same page with its items in another form.
    public <S> Page<S> map(Function<T, S> form) {
        return new Page<>(items.stream().map(form).toList(), next);
    }

    /// How many items were asked for; nothing if it is no number or too large a one.
    public static Optional<Integer> size(@Nullable String asked) {
        if (asked == null) {
            return Optional.of(SIZE);
        }
        return asked.matches("[0-9]{1,3}")
                ? Optional.of(Integer.parseInt(asked)).filter(size -> size >= 1 && size <= LARGEST)
                : Optional.empty();
    }
}
