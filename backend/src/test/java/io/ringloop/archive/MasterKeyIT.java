package io.ringloop.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.archive.store.PersonKeyStore;
import io.ringloop.shared.Aes;
import io.ringloop.shared.RingloopSettings;
import io.ringloop.shared.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@RingloopTest
class MasterKeyIT {

    @Autowired
    MasterKey masterKey;

    @Autowired
    PersonKeyStore store;

    @Autowired
    RingloopSettings settings;

    @TempDir
    Path elsewhere;

    @Test
    void ownKeyIsReadableByItsOwnerOnlyAndFoundAgain() throws IOException {
        assertThat(Files.getPosixFilePermissions(settings.var().resolve("keys/archive.key")))
                .hasSize(2);
        var context = new byte[] {1};
        var key = Aes.newKey();
        assertThat(new MasterKey("", settings, store).unwrap(masterKey.wrap(key, context), context))
                .isEqualTo(key);
    }

    @Test
    void keyOfAnotherDatabaseIsRefused() {
        var other = Base64.getEncoder().encodeToString(Aes.newKey());
        assertThatThrownBy(() -> new MasterKey(other, settings, store))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("does not belong to this database");
    }

    @Test
    void lostKeyFileIsNotReplacedInSilence() {
        assertThatThrownBy(() -> new MasterKey("", new RingloopSettings(elsewhere), store))
                .isInstanceOf(StartRefused.class);
    }

    @Test
    void keyThatIsNoneIsRefusedInWords() {
        assertThatThrownBy(() -> new MasterKey("secret", settings, store))
                .isInstanceOfSatisfying(
                        StartRefused.class,
                        refusal -> assertThat(refusal.advice()).contains("openssl rand"));
    }
}
