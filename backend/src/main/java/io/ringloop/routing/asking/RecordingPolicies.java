package io.ringloop.routing.asking;

import io.ringloop.routing.RecordingPolicy;
import io.ringloop.routing.store.RecordingPolicyStore;
import io.ringloop.telephony.RouteAnswer.Consent;
import io.ringloop.telephony.RouteQuestion;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Whether a call is recorded, by the policy of its queue as last read beside the calls. What is not known is not recorded. */
@Component
public class RecordingPolicies {

    private final KeptInMemory<Map<String, RecordingPolicy>> policies;

    RecordingPolicies(RecordingPolicyStore store) {
        this.policies = new KeptInMemory<>("recording policies", Map.of(), store::all);
    }

    /** How the caller comes to be recorded, null when not. The same call is always answered alike. */
    @Nullable
    Consent of(RouteQuestion call, String queue) {
        var policy = policies.get().get(queue);
        return policy != null && policy.chooses(call.pbx() + ":" + call.uniqueid()) ? policy.consent() : null;
    }

    /** Reads them beside the calls, and after they were changed. */
    @Scheduled(fixedDelay = KeptInMemory.EVERY_MILLIS)
    public void read() {
        policies.read();
    }
}
