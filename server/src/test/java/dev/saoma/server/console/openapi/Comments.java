package dev.saoma.server.console.openapi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// The comments of classes and methods, read from their sources: what people read there is what the document says.
final class Comments {

    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../protocol/src/main/java"), Path.of("src/test/java"));

    private final Map<String, Comment> known = new HashMap<>();

    /// The comment of a class.
    Comment of(Class<?> type) {
        read(type);
        return known.getOrDefault(type.getName(), Comment.NONE);
    }

    /// The comment of a method.
    Comment of(Method method) {
        read(method.getDeclaringClass());
        return known.getOrDefault(
                key(method.getDeclaringClass().getName(), method.getName(), method.getParameterCount()), Comment.NONE);
    }

    /// The comment of a constant of an enum.
    String ofConstant(Class<? extends Enum<?>> type, String constant) {
        read(type);
        return known.getOrDefault(type.getName() + "." + constant, Comment.NONE).text();
    }

    private void read(Class<?> type) {
        var name = type.getName().replaceFirst("\\$.*", "");
        if (known.putIfAbsent("file " + name, Comment.NONE) != null) {
            return;
        }
        for (var root : SOURCES) {
            var file = root.resolve(name.replace('.', '/') + ".java");
            if (Files.exists(file)) {
                parse(file, name.substring(0, name.lastIndexOf('.') + 1));
                return;
            }
        }
    }

    private void parse(Path file, String inPackage) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, List.of(), null, files.getJavaFileObjects(file.toFile()));
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(trees, inPackage).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String type, String method, int parameters) {
        return type + "#" + method + "/" + parameters;
    }

    private final class Reader extends TreePathScanner<@Nullable Void, @Nullable Void> {

        private final DocTrees trees;
        private final String inPackage;
        private final Deque<String> classes = new ArrayDeque<>();

        Reader(DocTrees trees, String inPackage) {
            this.trees = trees;
            this.inPackage = inPackage;
        }

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
            classes.addLast(tree.getSimpleName().toString());
            note(name());
            super.visitClass(tree, null);
            classes.removeLast();
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
            note(key(name(), tree.getName().toString(), tree.getParameters().size()));
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
            note(name() + "." + tree.getName());
            return super.visitVariable(tree, null);
        }

        private void note(String key) {
            var text = trees.getDocComment(getCurrentPath());
            if (text != null) {
                known.put(key, Comment.parse(text));
            }
        }

        private String name() {
            return inPackage + classes.stream().collect(Collectors.joining("$"));
        }
    }
}
