package io.ringloop.decisions;

import io.ringloop.rules.ContactFollowUp;
import io.ringloop.rules.ContactRouting;
import io.ringloop.rules.Deadlines;
import io.ringloop.shared.TimePartitioned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rule sets in use. */
@Configuration(proxyBeanMethods = false)
class RuleSets {

    @Bean
    ContactRouting contactRouting() {
        return ContactRouting.bundled();
    }

    @Bean
    ContactFollowUp contactFollowUp() {
        return ContactFollowUp.bundled();
    }

    @Bean
    Deadlines deadlines() {
        return Deadlines.bundled();
    }

    @Bean
    TimePartitioned decisionLog() {
        return new TimePartitioned("decisions.decision");
    }
}
