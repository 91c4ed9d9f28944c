package com.example.website;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Website {

    public static void main(String[] args) {
        SpringApplication.run(Website.class, args);
    }
}
