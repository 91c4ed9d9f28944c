package dev.saoma.server.setup;

import dev.saoma.protocol.Bilingual;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;

/// Finds names in configuration files that no setting has. Passed over, `polcy: number` would leave an application less
/// protected than its operator believes.
@Component
final class UnknownSettings {

    private static final String OURS = "saoma";

    private final ApplicationContext context;
    private final ConfigurableEnvironment environment;

    UnknownSettings(ApplicationContext context, ConfigurableEnvironment environment) {
        this.context = context;
        this.environment = environment;
    }

    void note(Mistakes mistakes) {
        var known = known();
        written().filter(name -> !known.has(name)).distinct().sorted().forEach(name -> {
            var here = String.join(", ", known.siblings(name));
            mistakes.note(
                    name,
                    here.isEmpty()
                            ? new Bilingual("没有这样的设置项。", "No setting has this name.")
                            : new Bilingual(
                                    "没有这样的设置项。此处可用：" + here + "。",
                                    "No setting has this name. Here there are " + here + "."));
        });
    }

    private SettingNames known() {
        var known = new SettingNames();
        // Read where it is used, and in no record.
        known.add("saoma.push", "look-every");
        ConfigurationPropertiesBean.getAll(context).values().forEach(bean -> {
            var type = bean.asBindTarget().getType().resolve();
            var prefix = bean.getAnnotation().prefix();
            if (type != null && type.isRecord() && (prefix.equals(OURS) || prefix.startsWith(OURS + "."))) {
                known.add(prefix, type);
            }
        });
        return known;
    }

    /// Only what stands in files: the environment has names of others, too.
    private Stream<String> written() {
        return environment.getPropertySources().stream()
                .filter(OriginTrackedMapPropertySource.class::isInstance)
                .flatMap(source -> Stream.of(((OriginTrackedMapPropertySource) source).getPropertyNames()))
                .filter(name -> name.startsWith(OURS + "."));
    }
}
