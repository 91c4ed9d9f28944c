package dev.saoma.server.console.openapi;

import static dev.saoma.server.console.openapi.Schemas.reference;
import static dev.saoma.server.console.openapi.Schemas.typed;

import dev.saoma.server.console.ApiScope;
import dev.saoma.server.console.Form;
import dev.saoma.server.kernel.Problem;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The document of the admin API (OpenAPI 3.1), made of the calls that are mapped.
final class ApiDocument {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PROBLEM = "application/problem+json";

    private final Comments comments = new Comments();
    private final Schemas schemas = new Schemas(comments);
    private final Map<String, ObjectNode> refusals = new TreeMap<>();
    private final Parameters parameters = new Parameters(schemas, comments);

    /// As it is kept: the same calls make the same text.
    String of(List<Operation> calls) {
        var document = JSON.objectNode().put("openapi", "3.1.0");
        document.set("info", info());
        document.putArray("servers").addObject().put("url", "/").put("description", "This installation.");
        var paths = document.putObject("paths");
        for (var call : calls) {
            paths.withObjectProperty(call.path()).set(call.verb().name().toLowerCase(Locale.ROOT), operation(call));
        }
        var tags = document.putArray("tags");
        calls.stream()
                .map(Operation::tag)
                .distinct()
                .sorted()
                .forEach(tag -> tags.addObject().put("name", tag));
        var components = document.putObject("components");
        var all = schemas.all();
        all.set("Problem", problem());
        components.set("schemas", all);
        var responses = components.putObject("responses");
        refusals.forEach(responses::set);
        components.set("headers", headers());
        components.set("securitySchemes", security());
        return JsonMapper.builder()
                        .build()
                        .writerWithDefaultPrettyPrinter()
                        .writeValueAsString(document)
                        .replace("\r\n", "\n")
                + "\n";
    }

    private static ObjectNode info() {
        return JSON.objectNode()
                .put("title", "Saoma admin API")
                .put("version", "1")
                .put(
                        "description",
                        "Everything that the console does. Errors are problems (RFC 9457) with a stable `code`. Lists"
                                + " are read by `cursor`. A change names by `If-Match` the version that it means.");
    }

    private ObjectNode operation(Operation call) {
        var said = comments.of(call.method());
        var node = JSON.objectNode().put("operationId", call.id()).put("summary", said.summary());
        if (!said.text().equals(said.summary() + ".")) {
            node.put("description", said.text());
        }
        node.putArray("tags").add(call.tag());
        node.set("security", securityOf(call));
        var list = parameters.of(call);
        if (!list.isEmpty()) {
            node.putArray("parameters").addAll(list);
        }
        sent(call, node);
        node.set("responses", responses(call));
        return node;
    }

    private void sent(Operation call, ObjectNode node) {
        for (var type : call.takes()) {
            node.withObjectProperty("requestBody")
                    .put("required", true)
                    .withObjectProperty("content")
                    .putObject(type)
                    .set("schema", typed("string"));
        }
        parameters.body(call).ifPresent(body -> {
            var form = body.getAnnotation(Form.class);
            var type = form == null || form.body() == void.class ? body.getParameterizedType() : form.body();
            node.withObjectProperty("requestBody")
                    .put("required", body.getAnnotation(RequestBody.class).required())
                    .withObjectProperty("content")
                    .putObject("application/json")
                    .set("schema", schemas.of(type, Schemas.Way.SENT));
        });
    }

    private ObjectNode responses(Operation call) {
        var all = new TreeMap<Integer, ObjectNode>();
        all.put(call.status(), good(call));
        if (call.answer().isPresent() && isTriedOut(call)) {
            var tried = JSON.objectNode().put("description", "Only looked at, and nothing would be wrong.");
            limits(tried);
            all.put(204, tried);
        }
        var byStatus = problems(call).stream()
                .collect(Collectors.groupingBy(Problem::status, TreeMap::new, Collectors.toCollection(TreeSet::new)));
        byStatus.forEach((status, problems) -> all.put(status, shared(status, problems)));
        var node = JSON.objectNode();
        all.forEach((status, response) -> node.set(status.toString(), response));
        return node;
    }

    private boolean isTriedOut(Operation call) {
        return parameters.of(call).stream()
                .anyMatch(one -> one.path("name").asString().equals("dry-run"));
    }

    private ObjectNode good(Operation call) {
        var node = JSON.objectNode().put("description", call.status() == 202 ? "It is on its way." : "Done.");
        var headers = limits(node);
        if (call.answers().filter(answers -> answers.etag()).isPresent()) {
            headers.set("ETag", header("ETag"));
        }
        if (call.status() == 201
                && call.answers().filter(answers -> answers.etag()).isPresent()) {
            headers.set("Location", header("Location"));
        }
        call.answer()
                .ifPresent(type -> node.putObject("content")
                        .putObject("application/json")
                        .set("schema", schemas.of(type, Schemas.Way.ANSWERED)));
        for (var stream : call.streams()) {
            node.withObjectProperty("content").putObject(stream).set("schema", typed("string"));
        }
        return node;
    }

    /// Those that every call may answer, those that follow from what it takes, and those that it names.
    private Set<Problem> problems(Operation call) {
        var set = EnumSet.of(
                Problem.BAD_REQUEST,
                Problem.UNAUTHORIZED,
                Problem.CROSS_SITE,
                Problem.NOT_FOUND,
                Problem.TOO_MANY_CALLS,
                Problem.INTERNAL,
                Problem.UNAVAILABLE);
        if (call.answer().isPresent()) {
            set.add(Problem.NOT_ACCEPTABLE);
        }
        if (parameters.body(call).isPresent()) {
            set.add(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
        call.answers().ifPresent(answers -> set.addAll(Arrays.asList(answers.problems())));
        if (call.scope().isPresent()) {
            set.add(Problem.INSUFFICIENT_SCOPE);
        }
        if (call.isForDevelopersAlone()) {
            set.add(Problem.DEVELOPERS_ALONE);
        }
        if (call.isKeyed()) {
            set.add(Problem.REPEAT_AT_WORK);
            set.add(Problem.REPEAT_OF_ANOTHER);
            set.add(Problem.INVALID_FIELDS);
        }
        var taken = parameters.of(call);
        if (taken.stream().anyMatch(one -> one.path("name").asString().equals("If-Match"))) {
            set.add(Problem.VERSION_NEEDED);
            set.add(Problem.CHANGED_MEANWHILE);
        }
        if (taken.stream().anyMatch(one -> one.path("in").asString().equals("query"))
                || parameters.body(call).isPresent()
                || !call.takes().isEmpty()) {
            set.add(Problem.INVALID_FIELDS);
        }
        return set;
    }

    /// What many calls answer stands in the document once.
    private ObjectNode shared(int status, Set<Problem> problems) {
        var name = problems.stream()
                .map(problem -> Arrays.stream(problem.code().split("-"))
                        .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("Or"));
        refusals.computeIfAbsent(name, _ -> refusal(status, problems));
        return JSON.objectNode().put("$ref", "#/components/responses/" + name);
    }

    private ObjectNode refusal(int status, Set<Problem> problems) {
        var node = JSON.objectNode()
                .put(
                        "description",
                        problems.stream()
                                .map(problem -> "`" + problem.code() + "`: " + problem.text(false))
                                .collect(Collectors.joining(" ")));
        // Who is not known is not counted.
        var headers = status == 401 ? node.putObject("headers") : limits(node);
        if (status == 401) {
            headers.set("WWW-Authenticate", header("WWW-Authenticate"));
        }
        if (status == 429 || status == 503) {
            headers.set("Retry-After", header("Retry-After"));
        }
        node.putObject("content").putObject(PROBLEM).set("schema", reference("Problem"));
        return node;
    }

    private static ObjectNode limits(ObjectNode response) {
        var headers = response.putObject("headers");
        headers.set("RateLimit", header("RateLimit"));
        headers.set("RateLimit-Policy", header("RateLimit-Policy"));
        return headers;
    }

    private static ObjectNode header(String name) {
        return JSON.objectNode().put("$ref", "#/components/headers/" + name);
    }

    private static ObjectNode headers() {
        var all = JSON.objectNode();
        header(all, "ETag", "The version of what is shown, for `If-Match`.");
        header(all, "Location", "Where it is from now on.");
        header(all, "RateLimit", "How many calls remain, and in how many seconds all are there again.");
        header(all, "RateLimit-Policy", "The limit that holds for this call: `q` calls in `w` seconds.");
        header(all, "Retry-After", "In how many seconds to try again.");
        header(all, "WWW-Authenticate", "What was wrong with the token (RFC 6750 §3).");
        return all;
    }

    private static void header(ObjectNode all, String name, String description) {
        all.putObject(name).put("description", description).set("schema", typed("string"));
    }

    private static ArrayNode securityOf(Operation call) {
        var list = JSON.arrayNode();
        if (call.isForPrograms()) {
            call.scope().ifPresent(scope -> list.addObject().putArray("program").add(scope.value()));
        }
        var person = list.addObject();
        person.putArray("session");
        if (!call.verb().name().equals("GET")) {
            person.putArray("csrf");
        }
        return list;
    }

    private static ObjectNode security() {
        var all = JSON.objectNode();
        var flow = all.putObject("program")
                .put("type", "oauth2")
                .put(
                        "description",
                        "A client of one pool, by its client credentials (RFC 6749 §4.4) at that pool's token"
                                + " endpoint.")
                .putObject("flows")
                .putObject("clientCredentials")
                .put("tokenUrl", "/p/main/oidc/token");
        var scopes = flow.putObject("scopes");
        var texts = new Comments();
        for (var scope : ApiScope.values()) {
            scopes.put(scope.value(), texts.ofConstant(ApiScope.class, scope.name()));
        }
        all.putObject("session")
                .put("type", "apiKey")
                .put("in", "cookie")
                .put("name", "__Host-saoma-console-session")
                .put("description", "A developer's session of the console; without https `saoma-console-session`.");
        all.putObject("csrf")
                .put("type", "apiKey")
                .put("in", "header")
                .put("name", "X-CSRF-Token")
                .put("description", "What a developer's calls that change something carry: the csrfToken of getMe.");
        return all;
    }

    private static ObjectNode problem() {
        var schema = typed("object").put("description", "Why it was not done (RFC 9457). More may be said beside it.");
        var properties = schema.putObject("properties");
        property(properties, "type", "string", "The code as an address.");
        property(properties, "title", "string", "The status in words.");
        property(properties, "status", "integer", "The HTTP status.");
        property(properties, "detail", "string", "What to do, in the caller's language.");
        property(properties, "instance", "string", "Which address it was.");
        property(properties, "code", "string", "Stable: programs may rely on it.");
        property(properties, "scope", "string", "The scope that is missing, with `insufficient-scope`.");
        var field = typed("object");
        property(field.putObject("properties"), "field", "string", "Which one.");
        property((ObjectNode) field.get("properties"), "detail", "string", "What would be right.");
        field.putArray("required").add("field").add("detail");
        var errors = typed("array").put("description", "Each field that is wrong, with `invalid-fields`.");
        errors.set("items", field);
        properties.set("errors", errors);
        schema.putArray("required").add("status").add("code").add("detail");
        return schema.put("additionalProperties", true);
    }

    private static void property(ObjectNode properties, String name, String type, String description) {
        properties.set(name, typed(type).put("description", description));
    }
}
