package io.ringloop.archive;

import io.ringloop.shared.TimePartitioned;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ArchiveConfiguration {

    @Bean
    TimePartitioned factPartitions() {
        return new TimePartitioned("archive.fact");
    }
}
