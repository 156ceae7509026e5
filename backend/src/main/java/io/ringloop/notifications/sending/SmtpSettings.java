package io.ringloop.notifications.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server.
 *
 * @param host empty: no mail is sent
 * @param user empty: no sign-in
 * @param security {@code STARTTLS}, {@code TLS} from the first byte, or {@code NONE} on an inside network
 * @param from the address notices come from
 * @param name shown beside it
 * @param timeout for connecting, and for each answer
 */
@ConfigurationProperties("ringloop.smtp")
record SmtpSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String from,
        @DefaultValue("") String name,
        @DefaultValue("15s") Duration timeout) {

    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    boolean on() {
        return !host.isBlank();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "SmtpSettings[" + host + ":" + port + "]";
    }
}
