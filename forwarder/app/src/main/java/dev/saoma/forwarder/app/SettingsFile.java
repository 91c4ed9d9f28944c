package dev.saoma.forwarder.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/// The settings file: what it says, or what is wrong with it, all of it at once. What was written is not repeated:
/// it may be a secret.
final class SettingsFile {

    private SettingsFile() {}

    sealed interface Read {}

    record Good(AppSettings settings) implements Read {}

    record Wrong(List<String> sentences) implements Read {}

    static Read read(Path file) {
        Object content;
        try {
            content = yaml().load(Files.readString(file));
        } catch (NoSuchFileException _) {
            return wrong(
                    "There is no such file: write one after the example in the README, or give its path as argument.");
        } catch (IOException _) {
            return wrong("It cannot be read: let this process read it; it is text in UTF-8.");
        } catch (MarkedYAMLException e) {
            var mark = e.getProblemMark();
            var place = mark == null ? "somewhere" : "in line " + (mark.getLine() + 1);
            return wrong("It is not YAML " + place + ": each line is a name, a colon, a space and a value.");
        } catch (YAMLException _) {
            return wrong("It is not YAML: each line is a name, a colon, a space and a value.");
        }
        return switch (content) {
            case null -> SettingsReader.read(Map.of(), folderOf(file));
            case Map<?, ?> map -> SettingsReader.read(texts(map), folderOf(file));
            default -> wrong("It holds no settings: each line is a name, a colon, a space and a value.");
        };
    }

    private static Path folderOf(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    private static Map<String, Object> texts(Map<?, ?> map) {
        var texts = new HashMap<String, Object>();
        map.forEach((name, value) -> {
            if (value != null) {
                texts.put(String.valueOf(name), value);
            }
        });
        return texts;
    }

    private static Wrong wrong(String sentence) {
        return new Wrong(List.of(sentence));
    }

    /// Values stay as they were written: a Token of digits is a text, and so is an AppSecret like 12e4.
    private static Yaml yaml() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return new Yaml(
                new SafeConstructor(options),
                new Representer(new org.yaml.snakeyaml.DumperOptions()),
                new org.yaml.snakeyaml.DumperOptions(),
                options,
                new AsWritten());
    }

    private static final class AsWritten extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            addImplicitResolver(Tag.NULL, NULL, "~nN\0");
            addImplicitResolver(Tag.NULL, EMPTY, null);
        }
    }
}
