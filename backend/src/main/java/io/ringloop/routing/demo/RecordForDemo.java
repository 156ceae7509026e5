package io.ringloop.routing.demo;

import io.ringloop.routing.asking.RecordingPolicies;
import io.ringloop.routing.store.RecordingPolicyStore;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** In the demonstration there is something to listen to. */
@Component
@Profile("demo")
class RecordForDemo implements ApplicationRunner {

    private final RecordingPolicyStore store;
    private final RecordingPolicies policies;

    RecordForDemo(RecordingPolicyStore store, RecordingPolicies policies) {
        this.store = store;
        this.policies = policies;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        store.recordAllNeverSetUp();
        policies.read();
    }
}
