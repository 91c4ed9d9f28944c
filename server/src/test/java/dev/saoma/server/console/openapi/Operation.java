package dev.saoma.server.console.openapi;

import dev.saoma.server.console.Answers;
import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Needs;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A call of the admin API, as it is mapped.
record Operation(RequestMethod verb, String path, Method method) {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    /// All that are mapped, in the order of their addresses.
    static List<Operation> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/v1/") && !path.endsWith("/openapi.json"))
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(verb -> new Operation(
                                        verb, path, entry.getValue().getMethod()))))
                .sorted(Comparator.comparing(Operation::path).thenComparing(Operation::verb))
                .toList();
    }

    Optional<Answers> answers() {
        return Optional.ofNullable(method.getAnnotation(Answers.class));
    }

    Optional<Needs> needs() {
        return Optional.ofNullable(method.getAnnotation(Needs.class));
    }

    /// Nothing for a call that only developers can make.
    Optional<ApiScope> scope() {
        return needs().map(Needs::value);
    }

    boolean isForDevelopers() {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation ->
                        annotation.annotationType().getSimpleName().equals("ForDevelopers"));
    }

    /// Whether programs can make it: those have a part in one pool.
    boolean isForPrograms() {
        return scope().isPresent() && !isForDevelopersAlone() && path.contains("{pool}");
    }

    boolean isForDevelopersAlone() {
        return needs().filter(Needs::developersAlone).isPresent();
    }

    /// What a good answer is made of; nothing where it is written as it goes, or empty.
    Optional<Type> answer() {
        var type = method.getGenericReturnType();
        if (type instanceof ParameterizedType generic && generic.getRawType() == ResponseEntity.class) {
            type = generic.getActualTypeArguments()[0];
        }
        return type == Void.class || type == void.class || !streams().isEmpty() ? Optional.empty() : Optional.of(type);
    }

    List<String> streams() {
        return answers().map(Answers::streams).stream().flatMap(Stream::of).toList();
    }

    List<String> takes() {
        return answers().map(Answers::takes).stream().flatMap(Stream::of).toList();
    }

    /// Whether it is done once if it is sent twice with one key.
    boolean isKeyed() {
        return verb == RequestMethod.POST && takes().isEmpty() && streams().isEmpty();
    }

    int status() {
        return answers()
                .map(Answers::value)
                .filter(said -> said != 0)
                .orElse(answer().isEmpty() && streams().isEmpty() ? 204 : 200);
    }

    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /// By what it belongs to.
    String tag() {
        return segments().stream()
                .filter(segment -> !segment.startsWith("{"))
                .findFirst()
                .orElse("pools");
    }

    /// Its name, from its address: `listApplications`, `getApplication`, `deactivateUser`.
    String id() {
        return answers()
                .map(Answers::operation)
                .filter(said -> !said.isEmpty())
                .orElseGet(() -> derived() + (scope().isEmpty() || path.contains("{pool}") ? "" : "OfInstallation"));
    }

    private String derived() {
        var segments = new ArrayList<>(segments());
        var verbs = verb == RequestMethod.POST && status() != 201;
        var said = verbs ? segments.removeLast() : word();
        var name = new StringBuilder(camel(said, false));
        for (var index = 0; index < segments.size(); index++) {
            var segment = segments.get(index);
            if (!segment.startsWith("{")) {
                var one = index + 1 < segments.size() && segments.get(index + 1).startsWith("{");
                var made = status() == 201 && index + 1 == segments.size();
                name.append(camel(one || made ? singular(segment) : segment, true));
            }
        }
        return name.toString();
    }

    private String word() {
        return switch (verb) {
            case GET -> isList() ? "list" : "get";
            case POST -> "create";
            case DELETE -> "delete";
            default -> "change";
        };
    }

    private boolean isList() {
        return answer().filter(type -> type instanceof ParameterizedType page
                        && page.getRawType().getTypeName().endsWith(".Page"))
                .isPresent();
    }

    private List<String> segments() {
        return Arrays.stream(
                        path.replaceFirst("^/api/v1/(pools/\\{pool}/)?", "").split("/"))
                .toList();
    }

    private static String singular(String plural) {
        return plural.endsWith("ies")
                ? plural.substring(0, plural.length() - 3) + "y"
                : plural.replaceFirst("(?<=(?:sh|ch|ss|x))es$|s$", "");
    }

    private static String camel(String dashed, boolean upper) {
        var name = new StringBuilder();
        for (var part : dashed.split("-", -1)) {
            name.append(part.substring(0, 1).toUpperCase(Locale.ROOT)).append(part.substring(1));
        }
        return upper ? name.toString() : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
