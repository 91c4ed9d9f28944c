package dev.saoma.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// The samples that run in Node.
final class NodeProgram {

    private NodeProgram() {}

    /// @param sample its folder below `samples`
    static Program start(String sample, String script, Path folder, int port, Map<String, String> environment) {
        Path home = Launcher.HOME.resolve("samples").resolve(sample);
        if (!Files.isDirectory(home.resolve("node_modules"))) {
            throw new AssertionError("fetch its packages first: npm --prefix samples/" + sample + " ci");
        }
        return Program.start(folder, port, List.of("node", home.resolve(script).toString()), environment);
    }
}
