package io.ringloop.bench.peer;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Plain Camunda: the starter, nothing of ours but a model and the settings beside it. */
@SpringBootApplication(proxyBeanMethods = false)
public class PlainCamunda {

    public static void run(String[] args) {
        new SpringApplicationBuilder(PlainCamunda.class)
                .properties("spring.config.location=classpath:peer/application.yml")
                .run(args);
    }
}
