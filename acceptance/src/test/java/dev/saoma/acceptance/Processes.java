package dev.saoma.acceptance;

import java.util.concurrent.TimeUnit;

final class Processes {

    private Processes() {}

    /// A process that has ended stays in the table until its parent has asked about it, but has no program any more.
    static boolean isRunning(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .isPresent();
    }

    /// As `kill -9` does.
    static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        while (isRunning(pid)) {
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted while a process was killed", e);
            }
        }
    }
}
