package dev.saoma.simulator.control;

import dev.saoma.simulator.phone.Deed;
import dev.saoma.simulator.phone.Event;
import dev.saoma.simulator.phone.Message;
import dev.saoma.simulator.world.Account;
import dev.saoma.simulator.world.Chance;
import dev.saoma.simulator.world.Code;
import dev.saoma.simulator.world.Codes;
import dev.saoma.simulator.world.Menus;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Makes deeds out of requests, with values for what was left out.
@Component
final class Deeds {

    private static final Pattern ELEMENT = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final double LATITUDE = 23.137466;
    private static final double LONGITUDE = 113.352425;
    private static final String PLACE = "广州市海珠区新港中路397号";

    private final Codes codes;
    private final Menus menus;
    private final Chance chance;

    Deeds(Codes codes, Menus menus, Chance chance) {
        this.codes = codes;
        this.menus = menus;
        this.chance = chance;
    }

    Deed of(EventRequest request, Account account) {
        String name = request.event();
        if (name == null || !ELEMENT.matcher(name).matches()) {
            throw Problem.INVALID_FIELD.because(
                    "event is missing: it must be the name of an event or a type of message, for example CLICK.");
        }
        return switch (name) {
            case "text" -> new Message.Text(or(request.content(), "hello"));
            case "image" -> new Message.Image(or(request.picUrl(), picture()), media(request.mediaId()));
            case "voice" ->
                new Message.Voice(media(request.mediaId()), or(request.format(), "amr"), request.recognition());
            case "video", "shortvideo" ->
                new Message.Video(name, media(request.mediaId()), media(request.thumbMediaId()));
            case "location" -> place(request);
            case "link" ->
                new Message.WebLink(
                        or(request.title(), "A page"),
                        or(request.description(), "Something to read"),
                        or(request.url(), "https://example.com/"));
            default -> event(name, request, account);
        };
    }

    private Event event(String name, EventRequest request, Account account) {
        String key = or(request.eventKey(), "");
        String button = or(request.title(), key);
        long menu = request.menuId() == null
                ? menus.find(account.appId()).map(found -> found.menuId()).orElse(0L)
                : request.menuId();
        return switch (name) {
            case "subscribe" -> Event.subscribe(sceneKey("qrscene_", request, account), ticket(request, account));
            case "unsubscribe" -> Event.unsubscribe();
            case "SCAN" -> Event.scan(sceneKey("", request, account), ticket(request, account));
            case "CLICK" -> Event.click(key, button);
            case "VIEW" -> Event.view(or(request.url(), key), menu, button);
            case "view_miniprogram" -> Event.miniProgram(key, menu, button);
            case "scancode_push", "scancode_waitmsg" ->
                Event.scanCode(name, key, or(request.scanType(), "qrcode"), or(request.scanResult(), "1"), button);
            case "pic_sysphoto", "pic_photo_or_album", "pic_weixin" ->
                Event.pictures(name, key, digests(request.count()), button);
            case "location_select" -> Event.place(key, place(request), button);
            case "LOCATION" ->
                Event.location(
                        Objects.requireNonNullElse(request.latitude(), LATITUDE),
                        Objects.requireNonNullElse(request.longitude(), LONGITUDE),
                        Objects.requireNonNullElse(request.precision(), 119.385040));
            case "TEMPLATESENDJOBFINISH" ->
                Event.templateSent(
                        Objects.requireNonNullElse(request.messageId(), 200163836L), or(request.status(), "success"));
            default -> Event.other(name, request.eventKey(), elements(request.fields()));
        };
    }

    private String sceneKey(String prefix, EventRequest request, Account account) {
        String whole = request.eventKey();
        if (whole != null) {
            return whole;
        }
        Code code = code(request, account);
        String scene = code == null ? request.scene() : code.scene().key();
        return scene == null ? "" : prefix + scene;
    }

    private @Nullable String ticket(EventRequest request, Account account) {
        Code code = code(request, account);
        if (code != null) {
            return code.ticket();
        }
        boolean withScene = request.scene() != null && request.ticket() == null;
        return withScene ? chance.letters(96) : request.ticket();
    }

    private @Nullable Code code(EventRequest request, Account account) {
        String content = request.code();
        return content == null
                ? null
                : codes.byUrl(content.strip())
                        .or(() -> codes.byId(content.strip()))
                        .filter(found -> found.appId().equals(account.appId()))
                        .orElseThrow(() -> Problem.CODE_UNKNOWN.because(
                                "code is not one of this account's codes; give scene and ticket instead."));
    }

    private static Message.Place place(EventRequest request) {
        return new Message.Place(
                Objects.requireNonNullElse(request.latitude(), LATITUDE),
                Objects.requireNonNullElse(request.longitude(), LONGITUDE),
                Objects.requireNonNullElse(request.scale(), 16),
                or(request.label(), PLACE));
    }

    private List<String> digests(@Nullable Integer count) {
        return Stream.generate(() -> chance.hex(32))
                .limit(Math.clamp(count == null ? 1 : count, 1, 9))
                .toList();
    }

    private static Map<String, String> elements(@Nullable Map<String, String> given) {
        Map<String, String> elements = Objects.requireNonNullElse(given, Map.of());
        if (!elements.keySet().stream().allMatch(name -> ELEMENT.matcher(name).matches())) {
            throw Problem.INVALID_FIELD.because("fields must have names of XML elements.");
        }
        return elements;
    }

    private String media(@Nullable String given) {
        return given == null ? chance.letters(64) : given;
    }

    /// Something that can be fetched: the simulator's own sign.
    static String picture() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/favicon.svg")
                .toUriString();
    }

    private static String or(@Nullable String given, String otherwise) {
        return Objects.requireNonNullElse(given, otherwise);
    }
}
