package io.ringloop.people.signin;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id for new passwords; the name in front of each lets a later, better algorithm take over one sign-in at a time. */
@Configuration(proxyBeanMethods = false)
class PasswordEncoding {

    private static final String CURRENT = "argon2id";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int THREADS = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int ITERATIONS = 2;

    /** Memory and iterations: OWASP Password Storage Cheat Sheet, Argon2id. */
    @Bean
    PasswordEncoder passwordEncoder() {
        var argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, THREADS, MEMORY_KIB, ITERATIONS);
        return new DelegatingPasswordEncoder(CURRENT, Map.of(CURRENT, argon2, "bcrypt", new BCryptPasswordEncoder()));
    }
}
