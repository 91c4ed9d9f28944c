package dev.saoma.server.kernel;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesBinding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;

@Configuration(proxyBeanMethods = false)
class KernelConfiguration {

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    Chance chance() {
        var random = new SecureRandom();
        return count -> {
            var bytes = new byte[count];
            random.nextBytes(bytes);
            return bytes;
        };
    }

    @Bean
    Vault vault(KernelSettings settings) throws IOException, GeneralSecurityException {
        return MasterKey.vault(settings);
    }

    @Bean
    @ConfigurationPropertiesBinding
    static Converter<String, Secret> secretConverter() {
        return new SecretConverter();
    }

    /// A class and not a lambda: Spring reads the two types from it.
    private static final class SecretConverter implements Converter<String, Secret> {
        @Override
        public Secret convert(String source) {
            return new Secret(source);
        }
    }
}
