package dev.saoma.protocol;

/// Pushes as WeChat writes them.
final class TestXml {

    static final String FOLLOW = event("subscribe", "<EventKey><![CDATA[]]></EventKey>");

    private TestXml() {}

    static String event(String name, String fields) {
        return push("event", "<Event><![CDATA[" + name + "]]></Event>" + fields);
    }

    static String event(String name, String key, String ticket) {
        return event(name, "<EventKey><![CDATA[" + key + "]]></EventKey><Ticket><![CDATA[" + ticket + "]]></Ticket>");
    }

    static String text(String content) {
        return push("text", "<Content><![CDATA[" + content + "]]></Content><MsgId>6054768590064713728</MsgId>");
    }

    static String push(String type, String fields) {
        return "<xml><ToUserName><![CDATA[gh_462fd94462f8]]></ToUserName>"
                + "<FromUserName><![CDATA[oX2TM53cBZk229DDBJ5bR9xc8YVaw]]></FromUserName>"
                + "<CreateTime>1679908252</CreateTime><MsgType><![CDATA[" + type + "]]></MsgType>" + fields + "</xml>";
    }

    static String notice(String type, String fields) {
        return "<xml><AppId><![CDATA[wx134c8103faa5a59e]]></AppId><CreateTime>1413192605</CreateTime>"
                + "<InfoType><![CDATA[" + type + "]]></InfoType>" + fields + "</xml>";
    }
}
