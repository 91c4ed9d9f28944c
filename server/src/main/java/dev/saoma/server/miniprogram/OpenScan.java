package dev.saoma.server.miniprogram;

import dev.saoma.server.connection.Connections;
import dev.saoma.server.connection.MiniProgram;
import dev.saoma.server.connection.MiniPrograms;
import dev.saoma.server.connection.MiniPrograms.Holder;
import dev.saoma.server.connection.Reply;
import dev.saoma.server.kernel.Problem;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.scan.Scan;
import dev.saoma.server.scan.ScanInProgram;
import dev.saoma.server.scan.ScanInProgram.Claim;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/// Gives a scan to the first person who opens the mini program by its code; WeChat says who that is.
@Service
public class OpenScan {

    private static final Logger log = LoggerFactory.getLogger(OpenScan.class);

    private final ScanInProgram scans;
    private final Connections connections;
    private final MiniPrograms programs;
    private final AskForPhone phones;
    private final PeopleLimit limit;
    private final Handles handles;

    OpenScan(
            ScanInProgram scans,
            Connections connections,
            MiniPrograms programs,
            AskForPhone phones,
            PeopleLimit limit,
            Handles handles) {
        this.scans = scans;
        this.connections = connections;
        this.programs = programs;
        this.phones = phones;
        this.limit = limit;
        this.handles = handles;
    }

    /// Calls WeChat, but not for a scene of which nothing can come.
    ///
    /// @param loginCode what `wx.login` gave
    public Opening open(String scene, Secret loginCode) {
        var scan = scans.find(scene);
        var program = scan.flatMap(found -> connections.find(found.connection()))
                .filter(MiniProgram.class::isInstance)
                .map(MiniProgram.class::cast);
        if (scan.isEmpty() || program.isEmpty()) {
            return new Opening.Refused(Problem.UNKNOWN_SCENE);
        }
        return switch (scans.standing(scan.get())) {
            case OVER -> new Opening.Refused(Problem.SCAN_EXPIRED);
            case FINISHED -> new Opening.Refused(Problem.SCAN_FINISHED);
            case OPEN -> open(program.get(), scan.get(), loginCode);
        };
    }

    private Opening open(MiniProgram program, Scan scan, Secret loginCode) {
        return switch (programs.holder(program, loginCode)) {
            case Reply.Ok<Holder>(var holder) -> open(program, scan, holder);
            case Reply.Failed<Holder>(var code, var message) -> {
                log.info("WeChat does not say who opened {}: {} {}", program.identifier(), code, message);
                yield new Opening.Refused(WeChatRefusals.ofLoginCode(code));
            }
            case Reply.Unreachable<Holder>(var why) -> {
                log.warn("WeChat does not say who opened {}: {}", program.identifier(), why);
                yield new Opening.Refused(Problem.WECHAT_UNAVAILABLE);
            }
        };
    }

    private Opening open(MiniProgram program, Scan scan, Holder holder) {
        if (!limit.allows(program, holder.openId())) {
            return new Opening.Refused(Problem.TOO_MANY_REQUESTS);
        }
        return switch (scans.claim(scan, holder.openId())) {
            case Claim.Granted(var claimed) ->
                new Opening.Opened(
                        claimed,
                        handles.seal(new Handle(claimed.id(), holder.openId(), holder.unionId())),
                        phones.wanted(program, claimed, holder.openId()));
            case Claim.Taken _ -> new Opening.Refused(Problem.SCAN_TAKEN);
            case Claim.Finished _ -> new Opening.Refused(Problem.SCAN_FINISHED);
            case Claim.Over _ -> new Opening.Refused(Problem.SCAN_EXPIRED);
        };
    }
}
