package io.ringloop.routing.asking;

import io.ringloop.routing.RecordingPolicy;
import io.ringloop.routing.store.RecordingPolicyStore;
import io.ringloop.telephony.RouteAnswer.Consent;
import io.ringloop.telephony.RouteQuestion;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whether a call is recorded, by the policy of its queue as last read, at most ten seconds old. What is not known is not recorded. */
@Component
public class RecordingPolicies {

    private static final Logger log = LoggerFactory.getLogger(RecordingPolicies.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private record Read(Map<String, RecordingPolicy> policies, Instant at) {}

    private final Supplier<Map<String, RecordingPolicy>> source;
    private final Clock clock;
    private volatile @Nullable Read last;

    @Autowired
    RecordingPolicies(RecordingPolicyStore store, Clock clock) {
        this(store::all, clock);
    }

    RecordingPolicies(Supplier<Map<String, RecordingPolicy>> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** How the caller comes to be recorded, null when not. The same call is always answered alike. */
    @Nullable
    Consent of(RouteQuestion call, String queue) {
        try {
            var policy = all().get(queue);
            return policy != null && policy.chooses(call.pbx() + ":" + call.uniqueid()) ? policy.consent() : null;
        } catch (RuntimeException unread) {
            log.warn("Call {}: not known whether it is recorded", call.uniqueid(), unread);
            return null;
        }
    }

    /** Forgets what was read, after the data was changed. */
    public void forget() {
        last = null;
    }

    private Map<String, RecordingPolicy> all() {
        var known = last;
        var now = clock.instant();
        if (known == null || Duration.between(known.at(), now).abs().compareTo(FRESH) >= 0) {
            known = new Read(source.get(), now);
            last = known;
        }
        return known.policies();
    }
}
