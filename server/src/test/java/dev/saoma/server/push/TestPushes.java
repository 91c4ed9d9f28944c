package dev.saoma.server.push;

import java.time.Instant;

/// Clear XML of pushes, as WeChat writes it.
public final class TestPushes {

    public static final String ACCOUNT = "gh_0123456789ab";

    private TestPushes() {}

    /// A follower scans.
    public static String scan(String openId, String scene, String ticket, Instant at) {
        return event(openId, "SCAN", scene, ticket, at);
    }

    /// Somebody follows by the code.
    public static String follow(String openId, String scene, String ticket, Instant at) {
        return event(openId, "subscribe", "qrscene_" + scene, ticket, at);
    }

    private static String event(String openId, String event, String key, String ticket, Instant at) {
        return """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>%d</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[%s]]></Event>\
                <EventKey><![CDATA[%s]]></EventKey><Ticket><![CDATA[%s]]></Ticket></xml>""".formatted(ACCOUNT, openId, at.getEpochSecond(), event, key, ticket);
    }

    /// Somebody writes.
    public static String text(String openId, String content, Instant at) {
        return """
                <xml><ToUserName><![CDATA[%s]]></ToUserName><FromUserName><![CDATA[%s]]></FromUserName>\
                <CreateTime>%d</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[%s]]></Content>\
                <MsgId>%d</MsgId></xml>""".formatted(ACCOUNT, openId, at.getEpochSecond(), content, at.toEpochMilli());
    }
}
