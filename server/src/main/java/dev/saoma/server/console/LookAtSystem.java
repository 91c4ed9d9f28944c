package dev.saoma.server.console;

import dev.saoma.server.backup.TakeBackup;
import dev.saoma.server.connection.WeChatSettings;
import dev.saoma.server.console.SystemState.Check;
import dev.saoma.server.console.SystemState.Part;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;

/// Looks how the installation is: the database, the disk, the alarms, and whether WeChat's API can be connected to.
/// Nothing of WeChat's quotas is used.
@Service
public class LookAtSystem {

    private static final Duration OVERDUE = Duration.ofMinutes(1);
    private static final int CONNECT_MILLIS = 3000;
    private static final long LEAST_FREE = 1024L * 1024 * 1024;

    private final SystemFacts facts;
    private final TakeBackup backup;
    private final URI weChat;
    private final InstantSource clock;
    private final Path folder;

    LookAtSystem(
            SystemFacts facts,
            TakeBackup backup,
            WeChatSettings weChat,
            InstantSource clock,
            @Value("${saoma.data-directory:data}") Path folder) {
        this.facts = facts;
        this.backup = backup;
        this.weChat = weChat.apiBaseUrl();
        this.clock = clock;
        this.folder = folder;
    }

    /// How it is now.
    public SystemState look() throws IOException {
        // With a database elsewhere and the key in the environment there is no folder.
        var disk =
                Files.getFileStore(Files.exists(folder) ? folder : Path.of("").toAbsolutePath());
        var free = disk.getUsableSpace();
        var file = backup.file();
        return new SystemState(
                version(),
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                Runtime.version().toString(),
                facts.database(),
                file.isPresent(),
                file.isPresent() ? Files.size(file.get()) : 0,
                free,
                disk.getTotalSpace(),
                List.of(
                        check(Part.DATABASE, () -> !facts.database().isEmpty()),
                        check(Part.DISK, () -> free > LEAST_FREE),
                        check(
                                Part.ALARMS,
                                () -> facts.overdueAlarms(clock.instant().minus(OVERDUE)) == 0),
                        check(Part.WECHAT, this::reachesWeChat)));
    }

    static String version() {
        var version = LookAtSystem.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    private static Check check(Part part, BooleanSupplier look) {
        var began = System.nanoTime();
        var good = isGood(look);
        return new Check(part, good, Duration.ofNanos(System.nanoTime() - began));
    }

    private static boolean isGood(BooleanSupplier look) {
        try {
            return look.getAsBoolean();
        } catch (DataAccessException _) {
            return false;
        }
    }

    private boolean reachesWeChat() {
        var port = weChat.getPort() > 0 ? weChat.getPort() : "https".equals(weChat.getScheme()) ? 443 : 80;
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(weChat.getHost(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
