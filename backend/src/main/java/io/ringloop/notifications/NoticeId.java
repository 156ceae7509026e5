package io.ringloop.notifications;

import java.util.UUID;

/** Names one notice, here and at the receiver; never reused. */
public record NoticeId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
