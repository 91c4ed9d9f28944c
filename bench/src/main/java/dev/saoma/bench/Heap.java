package dev.saoma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The live heap of a process, after a full collection.
///
/// @param bytes in all
/// @param streams held pages among them
record Heap(long bytes, long streams) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
    private static final Pattern STREAMS =
            Pattern.compile("(?m)^ *\\d+: +(\\d+) +\\d+ +dev\\.saoma\\.server\\.login\\.web\\.LiveStream(?: .*)?$");

    static Heap of(Process process) throws IOException {
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        var histogram = new String(jcmd.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        var total = TOTAL.matcher(histogram);
        var streams = STREAMS.matcher(histogram);
        if (!total.find()) {
            throw new IOException("no histogram: " + histogram);
        }
        return new Heap(Long.parseLong(total.group(1)), streams.find() ? Long.parseLong(streams.group(1)) : 0);
    }
}
