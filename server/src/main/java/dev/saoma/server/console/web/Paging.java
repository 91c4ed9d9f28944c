package dev.saoma.server.console.web;

import dev.saoma.protocol.Bilingual;
import dev.saoma.server.console.Cursor;
import dev.saoma.server.console.Page;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/// Which part of a list is asked for.
///
/// @param after the last entry of the part before, if it is not the first part
@NamedInterface("fields")
public record Paging<T>(int size, @Nullable T after) {

    private static final Bilingual SIZE =
            new Bilingual("1 到 " + Page.LARGEST + " 的整数。", "A number from 1 to " + Page.LARGEST + ".");
    private static final Bilingual CURSOR = new Bilingual("请原样使用上一页的 next。", "The next of the page before, unchanged.");

    /// As a caller wrote it in `limit` and `cursor`.
    ///
    /// @param key makes of a cursor what the store begins behind
    public static <T> Paging<T> of(
            @Nullable String limit, @Nullable String cursor, Function<Cursor, Optional<T>> key, Fields fields) {
        var size = fields.read("limit", limit, SIZE, Page::size);
        var after =
                fields.read("cursor", cursor, CURSOR, text -> Cursor.parse(text).flatMap(key));
        return new Paging<>(size == null ? Page.SIZE : size, after);
    }
}
