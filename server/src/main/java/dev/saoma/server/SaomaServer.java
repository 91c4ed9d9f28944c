package dev.saoma.server;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Starts the server.
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class SaomaServer {

    public static void main(String[] args) {
        SpringApplication.run(SaomaServer.class, args);
    }
}
