package dev.saoma.server.scan;

import dev.saoma.server.connection.Connection;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniPrograms;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.connection.Picture;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.connection.WeChat;
import dev.saoma.server.kernel.Chance;
import dev.saoma.server.scan.FreshCode.Face;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Has WeChat make a code with a scene of ours. Each costs one of the AppID's calls.
@Component
class MakeCode {

    private static final Logger log = LoggerFactory.getLogger(MakeCode.class);

    private final WeChat weChat;
    private final MiniPrograms programs;
    private final InstantSource clock;
    private final Chance chance;

    MakeCode(WeChat weChat, MiniPrograms programs, InstantSource clock, Chance chance) {
        this.weChat = weChat;
        this.programs = programs;
        this.clock = clock;
        this.chance = chance;
    }

    /// A code that is good for so long; if WeChat gives none, the reason is in the log too.
    Reply<FreshCode> make(Connection connection, Duration life) {
        var scene = new Scene(chance.name());
        return switch (connection) {
            case OfficialAccount account ->
                logged(account, weChat.createQrCode(account, scene.value(), life))
                        .map(code -> new FreshCode(scene, new Face.Link(code.ticket(), code.url()), code.expiresAt()));
            case MiniProgram program -> {
                // WeChat never forgets such a code; we do.
                Instant until = clock.instant().plus(life);
                yield drawn(program, scene).map(picture -> new FreshCode(scene, new Face.Drawn(picture), until));
            }
        };
    }

    /// The same code once more.
    Optional<Picture> picture(MiniProgram program, Scene scene) {
        return drawn(program, scene).ok();
    }

    private Reply<Picture> drawn(MiniProgram program, Scene scene) {
        return logged(program, programs.code(program, scene.value()));
    }

    private static <T> Reply<T> logged(Connection connection, Reply<T> reply) {
        switch (reply) {
            case Reply.Ok<T> _ -> {}
            case Reply.Failed<T>(var errcode, var errmsg) ->
                log.warn("No code for {}: WeChat answers {} {}", connection.identifier(), errcode, errmsg);
            case Reply.Unreachable<T>(var why) -> log.warn("No code for {}: {}", connection.identifier(), why);
        }
        return reply;
    }
}
