package dev.saoma.forwarder.app;

import dev.saoma.forwarder.boot.ForwarderAutoConfiguration;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.support.GenericApplicationContext;

/// Starts the forwarder by its settings file: `java -jar saoma-forwarder.jar [forwarder.yaml]`.
///
/// The starter's filter stays out of it: here the handler behind it is our own, and forwards by itself.
@SpringBootApplication(exclude = ForwarderAutoConfiguration.class)
public class ForwarderApp {

    /// The status of a program whose settings are wrong (sysexits, EX_CONFIG).
    private static final int WRONG_SETTINGS = 78;

    public static void main(String[] arguments) {
        var file = Path.of(arguments.length > 0 ? arguments[0] : "forwarder.yaml");
        switch (SettingsFile.read(file)) {
            case SettingsFile.Good(AppSettings settings) -> start(settings);
            case SettingsFile.Wrong(List<String> sentences) -> {
                complain(System.err, file, sentences);
                System.exit(WRONG_SETTINGS);
            }
        }
    }

    /// The arguments are not Spring's: the one file holds all settings.
    static GenericApplicationContext start(AppSettings settings) {
        var application = new SpringApplication(ForwarderApp.class);
        application.setAddCommandLineProperties(false);
        application.setDefaultProperties(Map.of("server.port", settings.port(), "server.address", settings.address()));
        application.addInitializers(
                context -> ((GenericApplicationContext) context).registerBean(AppSettings.class, () -> settings));
        return (GenericApplicationContext) application.run();
    }

    private static void complain(PrintStream to, Path file, List<String> sentences) {
        to.println("saoma-forwarder: " + file.toAbsolutePath() + " needs a change before the forwarder can start:");
        sentences.forEach(sentence -> to.println("  - " + sentence));
    }
}
