package dev.saoma.bench.users;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a process and those that it started use of the machine.
record Usage(ProcessHandle process) {

    private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s*(\\d+) kB");

    Duration cpu() {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /// Begins to look for the highest anew, where the system can (Linux).
    void forgetPeak() throws IOException {
        var file = Path.of("/proc", Long.toString(process.pid()), "clear_refs");
        if (Files.isWritable(file)) {
            Files.writeString(file, "5");
        }
    }

    /// The most memory that it had at once since then, in MB; 0 where the system does not say.
    long peak() throws IOException {
        var file = Path.of("/proc", Long.toString(process.pid()), "status");
        if (Files.notExists(file)) {
            return 0;
        }
        var found = HIGHEST.matcher(Files.readString(file));
        return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
    }
}
