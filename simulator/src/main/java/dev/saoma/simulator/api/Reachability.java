package dev.saoma.simulator.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Looks an address up and knocks at it. WeChat sends pings from several networks; from here it is one connection.
@Component
final class Reachability {

    private static final int PATIENCE_MILLIS = 1000;

    Map<String, Object> of(String url, String operator, boolean dns, boolean ping) {
        URI address = URI.create(url);
        List<InetAddress> found = lookUp(address.getHost());
        Map<String, Object> fields = new LinkedHashMap<>();
        if (dns) {
            fields.put(
                    "dns",
                    found.stream()
                            .map(ip -> Map.of("ip", ip.getHostAddress(), "real_operator", operator))
                            .toList());
        }
        if (ping) {
            int port = address.getPort() > 0
                    ? address.getPort()
                    : address.getScheme().equals("https") ? 443 : 80;
            fields.put(
                    "ping", found.stream().map(ip -> knock(ip, port, operator)).toList());
        }
        return fields;
    }

    private static List<InetAddress> lookUp(String host) {
        try {
            return Arrays.asList(InetAddress.getAllByName(host));
        } catch (UnknownHostException _) {
            return List.of();
        }
    }

    private static Map<String, Object> knock(InetAddress ip, int port, String operator) {
        long started = System.nanoTime();
        String loss = "0%";
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(ip, port), PATIENCE_MILLIS);
        } catch (IOException _) {
            loss = "100%";
        }
        double millis = (System.nanoTime() - started) / 1_000_000.0;
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("ip", ip.getHostAddress());
        fields.put("from_operator", operator);
        fields.put("package_loss", loss);
        fields.put("time", String.format(Locale.ROOT, "%.3fms", millis));
        return fields;
    }
}
