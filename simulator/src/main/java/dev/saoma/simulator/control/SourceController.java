package dev.saoma.simulator.control;

import dev.saoma.simulator.mini.SourceFiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The files of the mini program that the phone runs.
@RestController
@RequestMapping("/_simulator/mini-program-files")
final class SourceController {

    private static final Pattern NAME = Pattern.compile("[0-9A-Za-z_./-]+");
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SourceFiles files;

    SourceController(SourceFiles files) {
        this.files = files;
    }

    @GetMapping
    List<String> names() {
        return files.names();
    }

    @GetMapping("/{*name}")
    ResponseEntity<byte[]> file(@PathVariable String name) {
        String path = name.substring(1);
        byte[] content = (NAME.matcher(path).matches() ? files.read(path) : Optional.<byte[]>empty())
                .orElseThrow(() -> Problem.FILE_UNKNOWN.because("The mini program has no such file."));
        boolean script = path.endsWith(".js");
        return ResponseEntity.ok()
                .contentType(script ? SCRIPT : typeOf(path))
                .header("Cache-Control", "no-store")
                .body(script ? SourceFiles.module(path, content) : content);
    }

    private static MediaType typeOf(String path) {
        return MediaTypeFactory.getMediaType(path)
                .filter(type -> type.getType().equals("image"))
                .orElse(TEXT);
    }
}
