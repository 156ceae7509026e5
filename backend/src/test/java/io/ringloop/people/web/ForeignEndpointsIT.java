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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
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

    @Test
    void endpointsThatAreNotOursAreClosedToEverybodyExceptTheDescriptionOfTheApi() {
        var administrator = accounts.with(Role.ADMINISTRATOR);
        assertThat(mapping.getHandlerMethods().entrySet())
                .isNotEmpty()
                .filteredOn(entry -> !isOurs(entry.getValue()))
                .flatExtracting(entry -> entry.getKey().getPatternValues())
                .filteredOn(path -> !path.startsWith("/v3/api-docs"))
                .allSatisfy(path -> {
                    var answer = mvc.perform(MockMvcRequestBuilders.get(path).with(Accounts.as(administrator)))
                            .andReturn()
                            .getResponse();
                    assertThat(answer.getStatus()).isEqualTo(403);
                    assertThat(json.readTree(answer.getContentAsByteArray())
                                    .path("slug")
                                    .asText())
                            .isEqualTo("not-permitted");
                });
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
