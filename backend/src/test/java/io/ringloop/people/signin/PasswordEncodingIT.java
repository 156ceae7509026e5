package io.ringloop.people.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.RingloopTest;
import io.ringloop.people.Accounts;
import io.ringloop.people.Passwords;
import io.ringloop.people.Role;
import io.ringloop.people.store.PasswordStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

@RingloopTest
class PasswordEncodingIT {

    @Autowired
    Accounts accounts;

    @Autowired
    Passwords passwords;

    @Autowired
    PasswordStore store;

    @Test
    void olderAlgorithmIsReplacedWhenItsPasswordIsUsed() {
        var agent = accounts.with(Role.AGENT);
        store.set(agent.id(), "{bcrypt}" + new BCryptPasswordEncoder(4).encode("from an older system"), Instant.EPOCH);
        assertThat(passwords.matches(agent.id(), "wrong")).isFalse();
        assertThat(store.find(agent.id()).orElseThrow()).startsWith("{bcrypt}");
        assertThat(passwords.matches(agent.id(), "from an older system")).isTrue();
        assertThat(store.find(agent.id()).orElseThrow()).startsWith("{argon2id}");
        assertThat(passwords.matches(agent.id(), "from an older system")).isTrue();
    }

    @Test
    void accountWithoutPasswordCannotBeEnteredWithOne() {
        var agent = accounts.with(Role.AGENT);
        assertThat(passwords.matchesNobody("nobody has this password")).isFalse();
        assertThat(passwords.matchesNobody("")).isFalse();
        assertThat(passwords.matches(agent.id(), "")).isFalse();
    }
}
