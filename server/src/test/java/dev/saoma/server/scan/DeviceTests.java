package dev.saoma.server.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 | Edge, Windows
            Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0.0.0 Safari/537.36 | Chrome, Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15 | Safari, macOS
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | Firefox, Linux
            Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) CriOS/140.0 Mobile Safari/604.1 | Chrome, iPhone
            Mozilla/5.0 (Linux; Android 15) Chrome/126 Mobile Safari/537.36 MicroMessenger/8.0.50 | WeChat, Android
            Mozilla/5.0 (Linux; HarmonyOS; HBN-AL00) Chrome/114 HuaweiBrowser/15.0 Mobile Safari/537.36 | Huawei Browser, HarmonyOS
            curl/8.5.0 | curl
            python-requests/2.32.3 | Python
            Go-http-client/2.0 | Go
            Mozilla/5.0 (SMART-TV; LINUX; Tizen 8.0) AppleWebKit/537.36 Version/8.0 TV Safari/537.36 | Safari, TV
            Mozilla/5.0 (Web0S; Linux/SmartTV) AppleWebKit/537.36 Chrome/94 Safari/537.36 | Chrome, TV
            """)
    void aBrowserIsNamedAsPeopleKnowIt(String userAgent, String words) {
        assertThat(Device.of(userAgent).words(Locale.ENGLISH)).isEqualTo(words);
    }

    @Test
    void aProgramIsNoBrowserNorIsATelevision() {
        assertThat(Device.of("curl/8.5.0").isBrowser()).isFalse();
        assertThat(Device.of("Mozilla/5.0 (Web0S; Linux/SmartTV) Chrome/94 Safari/537.36")
                        .isBrowser())
                .isFalse();
        assertThat(Device.UNKNOWN.isBrowser()).isFalse();
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0) Firefox/140.0").isBrowser())
                .isTrue();
    }

    @Test
    void nothingOfWhatABrowserWritesReachesAMessage() {
        assertThat(Device.of("<a href=\"https://evil.example\">Chrome/1 click</a>")
                        .words(Locale.ENGLISH))
                .isEqualTo("Chrome");
        assertThat(Device.of(null).words(Locale.SIMPLIFIED_CHINESE)).isEqualTo("未知设备");
    }
}
