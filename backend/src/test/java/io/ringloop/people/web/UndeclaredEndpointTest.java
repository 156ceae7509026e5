package io.ringloop.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.people.Permission;
import io.ringloop.people.PublicEndpoint;
import io.ringloop.people.Requires;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAuthentication;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Ids;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.method.HandlerMethod;

/** What the guard makes of declarations, and of their lack. */
class UndeclaredEndpointTest {

    static class Bare {
        public void undeclared() {}

        @PublicEndpoint
        public void open() {}

        @Requires({Permission.STAFF_WRITE, Permission.CONTACTS_WORK})
        public void either() {}
    }

    @PublicEndpoint
    static class Open {
        public void open() {}

        @Requires(Permission.STAFF_WRITE)
        public void closed() {}
    }

    private static final Authentication NOBODY =
            new AnonymousAuthenticationToken("key", "anonymous", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    @Test
    void item242_endpointWithoutDeclarationIsClosedToEverybody() throws Exception {
        assertThat(permits(new Bare(), "undeclared", signedIn(true, Role.values())))
                .isFalse();
        assertThat(permits(new Bare(), "undeclared", NOBODY)).isFalse();
    }

    @Test
    void publicEndpointIsOpenToNobody() throws Exception {
        assertThat(permits(new Bare(), "open", NOBODY)).isTrue();
        assertThat(permits(new Open(), "open", NOBODY)).isTrue();
    }

    @Test
    void permissionOfAMethodIsStrongerThanAnOpenClass() throws Exception {
        assertThat(permits(new Open(), "closed", NOBODY)).isFalse();
        assertThat(permits(new Open(), "closed", signedIn(true, Role.AGENT))).isFalse();
        assertThat(permits(new Open(), "closed", signedIn(true, Role.ADMINISTRATOR)))
                .isTrue();
    }

    @Test
    void oneOfSeveralPermissionsIsEnough() throws Exception {
        assertThat(permits(new Bare(), "either", signedIn(true, Role.AGENT))).isTrue();
        assertThat(permits(new Bare(), "either", signedIn(true, Role.ADMINISTRATOR)))
                .isTrue();
        assertThat(permits(new Bare(), "either", signedIn(true, Role.AUDITOR))).isFalse();
    }

    @Test
    void closedAccountMayDoNothing() throws Exception {
        assertThat(permits(new Bare(), "either", signedIn(false, Role.AGENT))).isFalse();
    }

    private static boolean permits(Object controller, String method, @Nullable Authentication caller) throws Exception {
        var handler = new HandlerMethod(controller, controller.getClass().getMethod(method));
        return EndpointAccess.permits(new EndpointFinder.Found(handler, false), () -> caller);
    }

    private static Authentication signedIn(boolean active, Role... roles) {
        var unit = Ids.next();
        return new StaffAuthentication(new Staff(
                new StaffId(Ids.next()),
                "x",
                "X",
                Set.of(roles),
                unit,
                unit,
                Set.of(),
                null,
                null,
                "en",
                Set.of(),
                active,
                0));
    }
}
