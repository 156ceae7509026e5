package io.ringloop.shared;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256-GCM with a random 96-bit nonce before the ciphertext (NIST SP 800-38D). */
public final class Aes {

    /** Length of a key in bytes. */
    public static final int KEY_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** How much longer sealed bytes are than plain ones. */
    public static final int OVERHEAD_BYTES = NONCE_BYTES + TAG_BITS / Byte.SIZE;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Aes() {}

    public static byte[] newKey() {
        return random(KEY_BYTES);
    }

    /**
     * Seals bytes.
     *
     * @param context what they are and whose: must be the same to open them, and is not part of the result
     */
    public static byte[] seal(byte[] key, byte[] plain, byte[] context) {
        var nonce = random(NONCE_BYTES);
        var cipher = run(Cipher.ENCRYPT_MODE, key, nonce, plain, 0, context);
        var sealed = Arrays.copyOf(nonce, NONCE_BYTES + cipher.length);
        System.arraycopy(cipher, 0, sealed, NONCE_BYTES, cipher.length);
        return sealed;
    }

    /**
     * The plain bytes.
     *
     * @throws IllegalStateException when the bytes were changed, or sealed with another key or in another context
     */
    public static byte[] open(byte[] key, byte[] sealed, byte[] context) {
        if (sealed.length < OVERHEAD_BYTES) {
            throw new IllegalStateException("sealed data cannot be read: cut short");
        }
        return run(Cipher.DECRYPT_MODE, key, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES, context);
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input, int from, byte[] context) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException refused) {
            throw new IllegalStateException("sealed data cannot be read: changed, or another key", refused);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
