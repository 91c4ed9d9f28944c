package dev.saoma.server.login.web;

import dev.saoma.server.application.Application;
import dev.saoma.server.application.Applications;
import dev.saoma.server.application.ClientKind;
import dev.saoma.server.application.Policy;
import dev.saoma.server.connection.OfficialAccount;
import dev.saoma.server.kernel.ClientId;
import dev.saoma.server.kernel.Secret;
import dev.saoma.server.kernel.web.NetworkAddress;
import dev.saoma.server.login.SurroundingsOf;
import dev.saoma.server.oidc.device.StartDevice;
import dev.saoma.server.pool.Addresses;
import dev.saoma.server.pool.CurrentPool;
import dev.saoma.server.scan.BrowserKey;
import dev.saoma.server.scan.Issuance;
import dev.saoma.server.scan.IssueScan;
import dev.saoma.server.scan.Origin;
import dev.saoma.server.scan.Scan;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Where a device asks to be logged in (RFC 8628 §3.1, §3.2). Its `verification_uri_complete` is what WeChat reads:
/// drawn as a QR code, as such devices do, it logs its person in by one scan and one tap.
@RestController
final class DeviceEndpoint {

    /// RFC 6749 §3.3.
    private static final Pattern SCOPE = Pattern.compile("[\\x20\\x21\\x23-\\x5B\\x5D-\\x7E]{0,500}");

    private final Applications applications;
    private final LoginPages logins;
    private final IssueScan issue;
    private final StartDevice devices;
    private final Origins origins;
    private final CodeLimit limit;
    private final Addresses addresses;

    DeviceEndpoint(
            Applications applications,
            LoginPages logins,
            IssueScan issue,
            StartDevice devices,
            Origins origins,
            CodeLimit limit,
            Addresses addresses) {
        this.applications = applications;
        this.logins = logins;
        this.issue = issue;
        this.devices = devices;
        this.origins = origins;
        this.limit = limit;
        this.addresses = addresses;
    }

    @PostMapping("/oidc/device")
    ResponseEntity<Map<String, Object>> start(HttpServletRequest request) {
        if (!CurrentPool.isBound()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        // The issuer's filters have found out whose request it is.
        var client = request.getUserPrincipal();
        if (client == null) {
            return refuse(HttpStatus.UNAUTHORIZED, "invalid_client");
        }
        var application = ClientId.parse(client.getName())
                .flatMap(id -> applications.find(CurrentPool.get().id(), id))
                .filter(known -> known.rules().kind() == ClientKind.DEVICE);
        if (application.isEmpty()) {
            return refuse(HttpStatus.BAD_REQUEST, "unauthorized_client");
        }
        if (request.getParameterMap().values().stream().anyMatch(values -> values.length != 1)) {
            return refuse(HttpStatus.BAD_REQUEST, "invalid_request");
        }
        var scope = Optional.ofNullable(request.getParameter("scope")).orElse("");
        if (!SCOPE.matcher(scope).matches()) {
            return refuse(HttpStatus.BAD_REQUEST, "invalid_scope");
        }
        var account = logins.account(application.get());
        var wait = limited(application.get(), account, request);
        return wait.isPresent() ? later(wait.get()) : start(application.get(), account, scopes(scope), request);
    }

    private static Set<String> scopes(String scope) {
        return Stream.of(scope.split(" ")).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Duration> limited(
            Application application, Optional<OfficialAccount> account, HttpServletRequest request) {
        var address = NetworkAddress.of(request);
        var device = "device " + address;
        return account.map(known -> limit.count(device, address, application.id(), known.id()))
                .orElseGet(() -> limit.count(device, address, application.id()));
    }

    private ResponseEntity<Map<String, Object>> start(
            Application application,
            Optional<OfficialAccount> account,
            Set<String> scopes,
            HttpServletRequest request) {
        var code = devices.deviceCode();
        var origin = origins.ofDevice(application, request);
        var scan = account.filter(_ -> mayScan(application)).flatMap(known -> scan(known, application, origin, code));
        var started = devices.start(
                CurrentPool.get().id(),
                application.id(),
                scopes,
                code,
                scan.map(Scan::id),
                SurroundingsOf.visitor(origin.visitor()));
        var answer = new LinkedHashMap<String, Object>();
        answer.put("device_code", started.deviceCode().reveal());
        answer.put("user_code", started.userCode().shown());
        answer.put("verification_uri", addresses.of(CurrentPool.get()) + DeviceController.PATH);
        scan.ifPresent(shown -> answer.put("verification_uri_complete", shown.url()));
        answer.put("expires_in", started.life().toSeconds());
        answer.put("interval", started.interval().toSeconds());
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer);
    }

    /// A device has nothing to show the number on that the person would have to send back.
    private static boolean mayScan(Application application) {
        return application.policy().policy() != Policy.NUMBER;
    }

    /// Nothing where WeChat gives none now: the page for typing the code in is still there.
    private Optional<Scan> scan(OfficialAccount account, Application application, Origin origin, Secret code) {
        return switch (issue.issue(account, application.id(), origin, BrowserKey.of(code.reveal()), devices.life())) {
            case Issuance.Issued(var scan) -> Optional.of(scan);
            case Issuance.WeChatUnavailable _, Issuance.NotSetUp _, Issuance.UsedUp _ -> Optional.empty();
        };
    }

    private static ResponseEntity<Map<String, Object>> refuse(HttpStatus status, String error) {
        var answer = ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON);
        if (status == HttpStatus.UNAUTHORIZED) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"device\"");
        }
        return answer.body(Map.of("error", error));
    }

    private static ResponseEntity<Map<String, Object>> later(Duration wait) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, wait.toSeconds())))
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("error", "temporarily_unavailable"));
    }
}
