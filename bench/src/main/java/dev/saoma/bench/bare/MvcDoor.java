package dev.saoma.bench.bare;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// The bare door on Saoma's own web stack: Spring MVC on Jetty with virtual threads.
@SpringBootApplication
@RestController
public class MvcDoor {

    private final BareDoor door = new BareDoor();

    /// Arguments: those of Spring Boot.
    public static void main(String[] args) {
        SpringApplication.run(MvcDoor.class, args);
    }

    @PostMapping("/events")
    ResponseEntity<String> push(HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readAllBytes();
        return door.opens(request::getParameter, body)
                ? ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body("success")
                : ResponseEntity.status(403).build();
    }
}
