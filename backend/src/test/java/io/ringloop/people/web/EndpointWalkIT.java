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
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every endpoint of the application with every role and with none, and holds what the guard does against what the
 * endpoint declares. Endpoints that come later are walked too.
 */
@RingloopTest
class EndpointWalkIT {

    /** One address that the application answers. */
    private record Endpoint(HttpMethod method, String path, HandlerMethod handler) {

        boolean ours() {
            return handler.getBeanType().getPackageName().startsWith("io.ringloop");
        }

        boolean isPublic() {
            return handler.hasMethodAnnotation(PublicEndpoint.class)
                    || requires() == null && handler.getBeanType().isAnnotationPresent(PublicEndpoint.class);
        }

        @Nullable
        Requires requires() {
            var own = handler.getMethodAnnotation(Requires.class);
            return own != null ? own : handler.getBeanType().getAnnotation(Requires.class);
        }

        boolean opensFor(Role role) {
            var requires = requires();
            return isPublic()
                    || requires != null
                            && Arrays.stream(requires.value()).anyMatch(RolePermissions.of(role)::containsKey);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    MockMvc mvc;

    @Autowired
    Accounts accounts;

    @Autowired
    ObjectMapper json;

    List<Endpoint> endpoints;

    @BeforeEach
    void find() {
        endpoints = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var methods = info.getMethodsCondition().getMethods();
            var wanted = methods.isEmpty()
                    ? List.of(HttpMethod.GET)
                    : methods.stream()
                            .map(method -> HttpMethod.valueOf(method.name()))
                            .toList();
            for (var path : info.getPatternValues()) {
                wanted.forEach(method -> endpoints.add(new Endpoint(method, path, handler)));
            }
        });
        assertThat(endpoints).filteredOn(Endpoint::ours).hasSizeGreaterThan(10);
    }

    @Test
    void everyEndpointDeclaresWhoMayCallIt() {
        var soft = new SoftAssertions();
        endpoints.stream()
                .filter(Endpoint::ours)
                .forEach(endpoint -> soft.assertThat(
                                endpoint.isPublic() ^ endpoint.requires() != null || declaredOnMethod(endpoint))
                        .as("%s declares @Requires or @PublicEndpoint, not both", endpoint)
                        .isTrue());
        soft.assertAll();
    }

    @Test
    void everyRoleMayCallExactlyWhatItsPermissionsOpen() throws Exception {
        var staff = new EnumMap<Role, Staff>(Role.class);
        for (var role : Role.values()) {
            staff.put(role, accounts.with(role));
        }
        var soft = new SoftAssertions();
        for (var endpoint : endpoints) {
            if (endpoint.ours()) {
                for (var role : Role.values()) {
                    soft.assertThat(slug(endpoint, staff.get(role)).equals("not-permitted"))
                            .as("%s refused to %s", endpoint, role)
                            .isEqualTo(!endpoint.opensFor(role));
                }
            }
        }
        soft.assertAll();
    }

    @Test
    void nobodyMayCallAnythingButPublicEndpoints() throws Exception {
        var soft = new SoftAssertions();
        for (var endpoint : endpoints) {
            if (endpoint.ours()) {
                soft.assertThat(slug(endpoint, null).equals("not-signed-in"))
                        .as("%s refused to nobody", endpoint)
                        .isEqualTo(!endpoint.isPublic());
            }
        }
        soft.assertAll();
    }

    @Test
    void endpointsThatAreNotOursAreClosedToEverybody() throws Exception {
        var administrator = accounts.with(Role.ADMINISTRATOR);
        for (var endpoint : endpoints) {
            if (!endpoint.ours() && !endpoint.path().startsWith("/v3/api-docs")) {
                assertThat(slug(endpoint, administrator)).as("%s", endpoint).isEqualTo("not-permitted");
            }
        }
    }

    @Test
    void everyPermissionIsHeldBySomebody() {
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(Role.values())
                        .anySatisfy(role -> assertThat(RolePermissions.of(role)).containsKey(permission)));
    }

    private static boolean declaredOnMethod(Endpoint endpoint) {
        return endpoint.handler().hasMethodAnnotation(PublicEndpoint.class)
                != endpoint.handler().hasMethodAnnotation(Requires.class);
    }

    /** What a request without any content is told, empty when it is not refused by a problem. */
    private String slug(Endpoint endpoint, @Nullable Staff caller) throws Exception {
        var path = endpoint.path().replaceAll("\\{[^/]+}", Ids.next().toString());
        var request = MockMvcRequestBuilders.request(endpoint.method(), path)
                .with(caller == null ? Accounts.withToken() : Accounts.as(caller));
        var response = mvc.perform(request).andReturn().getResponse();
        if (response.getStatus() < 400 || response.getContentAsByteArray().length == 0) {
            return "";
        }
        Map<?, ?> problem = json.readValue(response.getContentAsByteArray(), Map.class);
        return String.valueOf(problem.get("slug"));
    }
}
