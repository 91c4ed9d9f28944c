import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// A website's handler for WeChat, to which nothing was added but the starter and its properties. It asks the shop
/// behind it what to answer.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class WeChatHandler {

    public static void main(String[] arguments) {
        SpringApplication.run(WeChatHandler.class, arguments);
    }

    @RestController
    static class Handler {

        private final HttpClient http = HttpClient.newHttpClient();
        private final String shop;

        Handler(@Value("${shop}") String shop) {
            this.shop = shop;
        }

        @GetMapping("/wechat")
        String check(@RequestParam("echostr") String echo) {
            return echo;
        }

        @PostMapping("/wechat")
        String push(
                @RequestParam("timestamp") String timestamp,
                @RequestParam("nonce") String nonce,
                @RequestParam("msg_signature") String signature,
                @RequestBody String body)
                throws IOException, InterruptedException {
            String query = "?timestamp=" + timestamp + "&nonce=" + nonce + "&msg_signature=" + signature;
            return http.send(
                            HttpRequest.newBuilder(URI.create(shop + query))
                                    .POST(BodyPublishers.ofString(body))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}
