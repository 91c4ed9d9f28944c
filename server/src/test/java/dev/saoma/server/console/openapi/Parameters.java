package dev.saoma.server.console.openapi;

import static dev.saoma.server.console.openapi.Schemas.typed;

import dev.saoma.server.console.Caller;
import dev.saoma.server.console.Form;
import dev.saoma.server.console.Page;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a call takes in its address and its head.
final class Parameters {

    /// What means the same in each call, so that not each has to say it.
    private static final Map<String, String> COMMON = Map.ofEntries(
            Map.entry("pool", "The pool's id."),
            Map.entry("identifier", "The connection's identifier."),
            Map.entry("id", "Its id."),
            Map.entry("user", "The user's id."),
            Map.entry("session", "The session's id."),
            Map.entry("name", "Its name."),
            Map.entry("limit", "How many entries at most."),
            Map.entry("cursor", "The `next` of the page before; the first page if it is left out."),
            Map.entry("from", "Not before this time."),
            Map.entry("to", "Before this time."),
            Map.entry("kind", "Only those of this kind, such as `text` or `event/scan`."),
            Map.entry("result", "Only those with this result."),
            Map.entry("verified", "Only those that were believed, or only the others."),
            Map.entry("dry-run", "Whether it is only looked at: nothing is changed."),
            Map.entry("sender", "Only those of this sender: a whole OpenID."),
            Map.entry("If-Match", "The `ETag` of what was read: a change of anything newer is refused."));

    private static final String REPEATS =
            "One for each call that is meant, such as a UUID. Sent again within 24 hours it"
                    + " is not done again: the answer is the first one.";

    private static final String HEX_ID = "^[0-9a-f]{24}$";

    private final Schemas schemas;
    private final Comments comments;

    Parameters(Schemas schemas, Comments comments) {
        this.schemas = schemas;
        this.comments = comments;
    }

    List<ObjectNode> of(Operation call) {
        var said = comments.of(call.method());
        var list = new ArrayList<ObjectNode>();
        for (var variable : call.variables()) {
            list.add(inPath(variable, call, said));
        }
        for (var parameter : call.method().getParameters()) {
            read(parameter, said, list);
        }
        if (call.isKeyed()) {
            var schema = typed("string").put("minLength", 1).put("maxLength", 200);
            list.add(parameter("Idempotency-Key", "header", schema, Optional.of(REPEATS)));
        }
        return list;
    }

    /// What is sent as the body, if it has a type of ours.
    Optional<Parameter> body(Operation call) {
        return Arrays.stream(call.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .findAny();
    }

    private ObjectNode inPath(String variable, Operation call, Comment said) {
        var declared = Arrays.stream(call.method().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(PathVariable.class)
                        && variable.equals(named(
                                parameter.getAnnotation(PathVariable.class).name(), parameter.getName())))
                .findAny();
        var schema = declared.map(one -> schemas.of(one.getParameterizedType(), one, Schemas.Way.SENT))
                .orElseGet(() -> typed("string"));
        if (variable.equals("pool")) {
            schema.put("pattern", HEX_ID);
        }
        var node = parameter(
                variable,
                "path",
                schema,
                said.of(declared.map(Parameter::getName).orElse(variable)));
        return node.put("required", true);
    }

    private void read(Parameter parameter, Comment said, List<ObjectNode> list) {
        var query = parameter.getAnnotation(RequestParam.class);
        var header = parameter.getAnnotation(RequestHeader.class);
        if (query != null) {
            var name = named(query.name().isEmpty() ? query.value() : query.name(), parameter.getName());
            list.add(inQuery(name, parameter.getParameterizedType(), parameter, said.of(parameter.getName())));
            var usual = query.defaultValue();
            if (usual.matches("true|false")) {
                ((ObjectNode) list.getLast().get("schema")).put("default", Boolean.parseBoolean(usual));
            } else if (usual.matches("[ -~]+")) {
                ((ObjectNode) list.getLast().get("schema")).put("default", usual);
            } else if (query.required()) {
                list.getLast().put("required", true);
            }
        } else if (header != null) {
            var name = header.name().isEmpty() ? header.value() : header.name();
            var node = parameter(name, "header", typed("string"), said.of(parameter.getName()));
            list.add(name.equals("If-Match") ? node.put("required", true) : node);
        } else if (parameter.getType().isRecord()
                && parameter.getType() != Caller.class
                && parameter.getAnnotations().length == 0
                && parameter.getType().getPackageName().endsWith(".web")) {
            var of = comments.of(parameter.getType());
            for (var component : parameter.getType().getRecordComponents()) {
                list.add(inQuery(
                        component.getName(), component.getGenericType(), component, of.of(component.getName())));
            }
        }
    }

    private ObjectNode inQuery(String name, Type type, AnnotatedElement element, Optional<String> said) {
        var schema = schemas.of(type, element, Schemas.Way.SENT);
        if (!element.isAnnotationPresent(Form.class) && name.equals("limit")) {
            schema = typed("integer")
                    .put("minimum", 1)
                    .put("maximum", Page.LARGEST)
                    .put("default", Page.SIZE);
        }
        return parameter(name, "query", schema, said);
    }

    private static ObjectNode parameter(String name, String in, ObjectNode schema, Optional<String> said) {
        var node = JsonNodeFactory.instance.objectNode().put("name", name).put("in", in);
        said.or(() -> Optional.ofNullable(COMMON.get(name))).ifPresent(text -> node.put("description", text));
        node.set("schema", schema);
        return node;
    }

    private static String named(String annotated, String own) {
        return annotated.isEmpty() ? own : annotated;
    }
}
