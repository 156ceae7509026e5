package io.ringloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import io.ringloop.people.Accounts;
import io.ringloop.people.PublicEndpoint;
import io.ringloop.people.Requires;
import io.ringloop.people.Role;
import io.ringloop.people.RolePermissions;
import io.ringloop.people.SignedEndpoint;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Walks every endpoint with every role and with none: what it declares is what happens. */
@RingloopTest
class EndpointRolesIT {

    /** One address and method, and the controller method behind it. */
    record Endpoint(HttpMethod method, String path, HandlerMethod handler) {

        boolean open() {
            return handler.hasMethodAnnotation(PublicEndpoint.class)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PublicEndpoint.class)
                            && !handler.hasMethodAnnotation(Requires.class);
        }

        boolean signed() {
            return handler.hasMethodAnnotation(SignedEndpoint.class)
                    || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), SignedEndpoint.class);
        }

        @Nullable
        Requires requires() {
            var own = AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Requires.class);
            return own != null
                    ? own
                    : AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Requires.class);
        }

        boolean permits(Role role) {
            var requires = requires();
            return open()
                    || requires != null
                            && Arrays.stream(requires.value())
                                    .anyMatch(permission ->
                                            RolePermissions.of(Set.of(role)).contains(permission));
        }

        /** A stream stays open, so it is tried over a real connection. */
        boolean streams() {
            return ResolvableType.forMethodReturnType(handler.getMethod())
                    .toString()
                    .contains(SseEmitter.class.getName());
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    MockMvc mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void everyEndpointSaysWhoMayUseIt() {
        assertThat(endpoints())
                .isNotEmpty()
                .allSatisfy(endpoint -> assertThat(endpoint.open() || endpoint.requires() != null)
                        .as("%s declares @Requires or @PublicEndpoint", endpoint)
                        .isTrue());
    }

    @TestFactory
    Stream<DynamicTest> withoutSignInOnlyOpenEndpointsAnswer() {
        return endpoints().stream()
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var answer = call(endpoint, null);
                    if (endpoint.open()) {
                        assertThat(refused(answer))
                                .as(answer.getContentAsString())
                                .isFalse();
                    } else {
                        assertThat(answer.getStatus()).isEqualTo(401);
                        assertThat(slug(answer)).contains("not-signed-in");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyRoleReachesWhatItMayAndNothingElse() {
        return endpoints().stream()
                .flatMap(endpoint -> Arrays.stream(Role.values())
                        .map(role -> DynamicTest.dynamicTest(role + " " + endpoint, () -> {
                            if (endpoint.permits(role) && endpoint.streams()) {
                                var stream = accounts.browser(port, accounts.with(role))
                                        .events(endpoint.path());
                                await().untilAsserted(() ->
                                        assertThat(stream.lines()).anyMatch(line -> line.startsWith("event:")));
                                return;
                            }
                            var answer = call(endpoint, role);
                            if (endpoint.permits(role)) {
                                assertThat(refused(answer)).as(slug(answer)).isFalse();
                                assertThat(answer.getStatus())
                                        .as("what nobody foresaw: %s", slug(answer))
                                        .isLessThan(500);
                            } else {
                                assertThat(answer.getStatus()).isEqualTo(403);
                                assertThat(slug(answer)).contains("not-permitted");
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> changesNeedTheTokenAgainstForgery() {
        return endpoints().stream()
                .filter(endpoint -> !endpoint.method().equals(HttpMethod.GET) && !endpoint.signed())
                .map(endpoint -> DynamicTest.dynamicTest(endpoint.toString(), () -> {
                    var answer = mvc.perform(request(endpoint.method(), address(endpoint))
                                    .with(authentication(new StaffAuthentication(somebody(Role.ADMINISTRATOR))))
                                    .contentType(MediaType.APPLICATION_JSON)
                                    .content("{}"))
                            .andReturn()
                            .getResponse();
                    assertThat(answer.getStatus()).isEqualTo(403);
                }));
    }

    private List<Endpoint> endpoints() {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("io.ringloop."))
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(path -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Endpoint(method.asHttpMethod(), path, entry.getValue()))))
                .sorted(java.util.Comparator.comparing(Endpoint::toString))
                .toList();
    }

    private MockHttpServletResponse call(Endpoint endpoint, @Nullable Role role) throws Exception {
        var call = request(endpoint.method(), address(endpoint))
                .with(Accounts.withToken())
                .header("If-Match", "\"0\"")
                .header("Idempotency-Key", Ids.next().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}");
        if (role != null) {
            call.with(authentication(new StaffAuthentication(somebody(role))));
        }
        return mvc.perform(call).andReturn().getResponse();
    }

    private static String address(Endpoint endpoint) {
        return endpoint.path().replaceAll("\\{[^}]+}", Ids.next().toString());
    }

    private static boolean refused(MockHttpServletResponse answer) throws Exception {
        var slug = slug(answer);
        return slug.contains("\"not-permitted\"") || slug.contains("\"not-signed-in\"");
    }

    private static String slug(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static Staff somebody(Role role) {
        return new Staff(
                new StaffId(Ids.next()),
                "walker",
                "Walker",
                Set.of(role),
                Ids.next(),
                Ids.next(),
                Set.of(),
                null,
                null,
                "en",
                Set.of(),
                true,
                0);
    }
}
