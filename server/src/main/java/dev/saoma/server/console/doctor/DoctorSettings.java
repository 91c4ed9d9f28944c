package dev.saoma.server.console.doctor;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How the doctor works.
///
/// @param budget how long a whole examination may take; a step that is not done by then is reported so
@ConfigurationProperties("saoma.doctor")
record DoctorSettings(@DefaultValue("20s") Duration budget) {}
