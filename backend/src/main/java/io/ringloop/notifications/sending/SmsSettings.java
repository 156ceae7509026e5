package io.ringloop.notifications.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The SMS gateway.
 *
 * @param url where messages are posted; empty: none is sent
 * @param secret signs what we post
 * @param receiptSecret signs the receipts that come back; empty: none is accepted
 * @param receiptTolerance how far the time of a receipt may be from ours
 * @param timeout for connecting, and for the answer
 */
@ConfigurationProperties("ringloop.sms")
record SmsSettings(
        @DefaultValue("") String url,
        @DefaultValue("") String secret,
        @DefaultValue("") String receiptSecret,
        @DefaultValue("5m") Duration receiptTolerance,
        @DefaultValue("10s") Duration timeout) {

    boolean on() {
        return !url.isBlank();
    }

    /** Never shows the secrets. */
    @Override
    public String toString() {
        return "SmsSettings[" + url + "]";
    }
}
