package dev.saoma.server.console.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.saoma.server.console.ApiServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The document of the admin API is the API.
@ApiServer
class OpenApiTests {

    private static final Path KEPT = Path.of("src/main/resources/api/openapi.json");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    /// With `OPENAPI=write` in the environment it is written anew: look at what has changed, and keep it.
    @Test
    void theKeptDocumentIsWhatTheCallsMake() throws IOException {
        var made = new ApiDocument().of(calls());
        if ("write".equals(System.getenv("OPENAPI"))) {
            Files.createDirectories(KEPT.getParent());
            Files.writeString(KEPT, made);
        }

        assertThat(made)
                .as("The API has changed: OPENAPI=write writes its document anew")
                .isEqualTo(Files.readString(KEPT));
    }

    @Test
    void eachCallTellsWhatItDoesNeedsAndAnswers() {
        var faults = new ArrayList<String>();
        for (var call : calls()) {
            var operation = operation(call);
            var name = call.verb() + " " + call.path();
            if (operation.path("summary").asString().isBlank()) {
                faults.add(name + " has no summary: write a comment (///) above its method");
            }
            if (call.scope().isEmpty() && !call.isForDevelopers()) {
                faults.add(name + " needs no scope: annotate it with @Needs");
            }
            operation.path("parameters").forEach(parameter -> {
                if (!parameter.has("description")) {
                    faults.add(name + " does not say what " + parameter.get("name") + " is: write a @param");
                }
            });
            if (operation
                            .path("responses")
                            .path(Integer.toString(call.status()))
                            .isMissingNode()
                    || (call.status() != 204 && good(call, operation).isMissingNode())) {
                faults.add(name + " has no type of answer: declare ResponseEntity<SomeView>, or @Answers(streams=…)");
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void eachCallHasANameOfItsOwn() {
        assertThat(calls().stream().map(Operation::id)).doesNotHaveDuplicates();
    }

    private static JsonNode good(Operation call, JsonNode operation) {
        return operation.path("responses").path(Integer.toString(call.status())).path("content");
    }

    private JsonNode operation(Operation call) {
        return JsonMapper.shared()
                .readTree(new ApiDocument().of(List.of(call)))
                .path("paths")
                .path(call.path())
                .path(call.verb().name().toLowerCase(Locale.ROOT));
    }

    private List<Operation> calls() {
        return Operation.all(requestMappingHandlerMapping);
    }
}
