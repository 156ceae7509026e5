package io.ringloop.notifications.sending;

/** A notice could not be handed over now. It says why without its cause, which may name addresses. */
public class NotCarried extends Exception {

    private static final long serialVersionUID = 1L;

    NotCarried(String why) {
        super(why);
    }
}
