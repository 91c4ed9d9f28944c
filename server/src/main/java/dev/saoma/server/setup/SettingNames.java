package dev.saoma.server.setup;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names of settings, as the records that hold them have them: `saoma.scan.life`, `saoma.setup.pools[].slug`.
final class SettingNames {

    private static final Pattern INDEX = Pattern.compile("\\[[0-9]+]");
    private static final Pattern CAPITAL = Pattern.compile("(?<=.)([A-Z])");

    /// By the name before the last dot, what may stand behind it.
    private final Map<String, Set<String>> known = new HashMap<>();

    /// Adds what a record holds.
    void add(String prefix, Class<?> settings) {
        for (var component : settings.getRecordComponents()) {
            add(prefix, dashed(component.getName()), component.getGenericType());
        }
    }

    /// Adds one name.
    void add(String prefix, String name) {
        known.computeIfAbsent(plain(prefix), _ -> new TreeSet<>()).add(name);
    }

    /// Whether there is a setting of that name. How it is written does not matter: `clientId` is `client-id`.
    boolean has(String name) {
        return siblings(name).stream().anyMatch(sibling -> plain(sibling).equals(plain(last(name))));
    }

    /// What may stand where that name stands; nothing, if what is before it is unknown already.
    Set<String> siblings(String name) {
        return known.getOrDefault(plain(parent(name)), Set.of());
    }

    private void add(String prefix, String name, Type type) {
        add(prefix, name);
        var whole = prefix + "." + name;
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            add(prefix, name + "[]");
            addRecord(whole + "[]", list.getActualTypeArguments()[0]);
        } else {
            addRecord(whole, type);
        }
    }

    private void addRecord(String prefix, Type type) {
        if (type instanceof Class<?> settings && settings.isRecord()) {
            add(prefix, settings);
        }
    }

    private static String parent(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String plain(String name) {
        return INDEX.matcher(name).replaceAll("[]").replace("-", "").toLowerCase(Locale.ROOT);
    }

    private static String dashed(String name) {
        return CAPITAL.matcher(name).replaceAll("-$1").toLowerCase(Locale.ROOT);
    }
}
