package io.ringloop.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.RingloopTest;
import io.ringloop.people.Accounts;
import io.ringloop.people.Permission;
import io.ringloop.people.PublicEndpoint;
import io.ringloop.people.Requires;
import io.ringloop.people.Role;
import io.ringloop.people.RolePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Endpoints that libraries bring along, and declarations that would contradict each other. */
@RingloopTest
class ForeignEndpointsIT {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ObjectMapper json;

    private static final String DESCRIPTION = "/v3/api-docs";

    /** As a library would bring it. */
    private static final String FOREIGN = "/test-foreign";

    @BeforeEach
    void bringAnEndpointAlong() throws NoSuchMethodException {
        mapping.registerMapping(
                foreign(), new StringBuilder("nothing of ours"), StringBuilder.class.getMethod("toString"));
    }

    @AfterEach
    void takeItAway() {
        mapping.unregisterMapping(foreign());
    }

    private RequestMappingInfo foreign() {
        return RequestMappingInfo.paths(FOREIGN)
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    @Test
    void endpointsThatAreNotOursAreClosedToEverybodyExceptTheDescriptionOfTheApi() throws Exception {
        var administrator = accounts.with(Role.ADMINISTRATOR);
        var foreign = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !isOurs(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .toList();
        assertThat(foreign).contains(FOREIGN).anyMatch(path -> path.startsWith(DESCRIPTION));
        for (var path : foreign) {
            if (path.startsWith(DESCRIPTION)) {
                continue;
            }
            var answer = mvc.perform(MockMvcRequestBuilders.get(path).with(Accounts.as(administrator)))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(403);
            assertThat(json.readTree(answer.getContentAsByteArray())
                            .path("slug")
                            .asText())
                    .isEqualTo("not-permitted");
        }
    }

    @Test
    void noMethodIsBothPublicAndGuarded() {
        assertThat(mapping.getHandlerMethods().values())
                .allSatisfy(endpoint -> assertThat(endpoint.hasMethodAnnotation(PublicEndpoint.class)
                                && endpoint.hasMethodAnnotation(Requires.class))
                        .as(endpoint.toString())
                        .isFalse());
    }

    @Test
    void everyPermissionIsHeldBySomebody() {
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(Role.values())
                        .anySatisfy(role -> assertThat(RolePermissions.of(role)).containsKey(permission)));
    }

    private static boolean isOurs(HandlerMethod endpoint) {
        return endpoint.getBeanType().getName().startsWith("io.ringloop.");
    }
}
