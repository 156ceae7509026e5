package io.ringloop.notifications.sending;

/** The receiver will never take this notice. */
public class Undeliverable extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * @param code why, without personal data
     */
    Undeliverable(String code) {
        super(code);
    }

    String code() {
        return String.valueOf(getMessage());
    }
}
