package io.ringloop.contacts.inbox;

import io.ringloop.shared.TimePartitioned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The inbox grows by month. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

    @Bean
    TimePartitioned inboxPartitions() {
        return new TimePartitioned("contacts.inbox");
    }
}
