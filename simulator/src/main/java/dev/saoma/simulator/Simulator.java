package dev.saoma.simulator;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/// Starts the simulator.
@SpringBootApplication
@ConfigurationPropertiesScan
public class Simulator {

    public static void main(String[] args) {
        SpringApplication.run(Simulator.class, args);
    }

    @Bean
    RandomGenerator random() {
        return new SecureRandom();
    }
}
