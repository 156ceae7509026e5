package io.ringloop.telephony;

import java.time.Duration;

/**
 * How to reach an Asterisk.
 *
 * @param name recorded with every signal; the PBX's {@code systemname}
 * @param reader sees events, may do nothing; its read classes are {@code system,call,agent,user}
 * @param writer acts, sees no events
 * @param timing intervals and limits
 */
public record AsteriskSettings(
        String name, String host, int port, boolean tls, Credentials reader, Credentials writer, Timing timing) {

    /** A manager user. */
    public record Credentials(String user, String secret) {

        @Override
        public String toString() {
            return "Credentials[user=" + user + "]";
        }
    }

    /**
     * Intervals and limits of a link.
     *
     * @param connectTimeout for the socket and for each answer while logging in
     * @param pingInterval how often the PBX is asked for a sign of life; two unanswered end the connection
     * @param pingTimeout how long a sign of life may take
     * @param listTimeout how long the lists of a snapshot may take
     * @param actionTimeout how long an action waits for its answer
     * @param retry pause before the first new attempt; doubled each time up to {@code retryLimit}
     * @param retryLimit longest pause between attempts
     * @param refusedRetry pause after a refused password
     * @param bufferSize events held for a slow listener before the link is given up as overflown
     */
    public record Timing(
            Duration connectTimeout,
            Duration pingInterval,
            Duration pingTimeout,
            Duration listTimeout,
            Duration actionTimeout,
            Duration retry,
            Duration retryLimit,
            Duration refusedRetry,
            int bufferSize) {

        public static Timing standard() {
            return new Timing(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(3),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(3),
                    Duration.ofMillis(250),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(30),
                    200_000);
        }
    }
}
