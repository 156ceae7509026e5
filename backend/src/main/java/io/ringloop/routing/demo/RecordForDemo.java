package io.ringloop.routing.demo;

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

    RecordForDemo(RecordingPolicyStore store) {
        this.store = store;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        store.recordAllNeverSetUp();
    }
}
