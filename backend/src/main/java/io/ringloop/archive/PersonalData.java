package io.ringloop.archive;

import io.ringloop.archive.store.PersonKeyStore;
import io.ringloop.shared.Aes;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Seals what belongs to one person under a key of that person, so that erasing the key erases the person everywhere the
 * ciphertext went, backups included, while hashes over the ciphertext stay valid.
 */
@Component
public class PersonalData {

    private final PersonKeyStore keys;
    private final MasterKey masterKey;
    private final Clock clock;

    PersonalData(PersonKeyStore keys, MasterKey masterKey, Clock clock) {
        this.keys = keys;
        this.masterKey = masterKey;
        this.clock = clock;
    }

    /** Ciphertext that only {@link #open} for the same person can read; a new person gets a key. */
    public byte[] seal(UUID person, byte[] plain) {
        return Aes.seal(keyOf(person).orElseGet(() -> newKey(person)), plain, bytes(person));
    }

    /**
     * The plain bytes, or empty once the person has been erased.
     *
     * @throws IllegalStateException when the bytes were changed or sealed for somebody else
     */
    public Optional<byte[]> open(UUID person, byte[] sealed) {
        return keyOf(person).map(key -> Aes.open(key, sealed, bytes(person)));
    }

    private Optional<byte[]> keyOf(UUID person) {
        return keys.find(person).map(wrapped -> masterKey.unwrap(wrapped, bytes(person)));
    }

    private byte[] newKey(UUID person) {
        keys.add(person, masterKey.wrap(Aes.newKey(), bytes(person)), clock.instant());
        return keyOf(person).orElseThrow();
    }

    private static byte[] bytes(UUID person) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
    }
}
