package io.ringloop.people;

import io.ringloop.Browser;
import io.ringloop.shared.Ids;
import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes staff for tests, each with names of its own, in one centre with two branches of two teams. */
@Component
public class Accounts {

    public static final String PASSWORD = "a long test password";

    /** The units of the test organisation. */
    public record Organisation(
            UUID centre, UUID branch, UUID team, UUID sisterTeam, UUID otherBranch, UUID otherTeam) {}

    private final StaffAdministration administration;
    private final OrgUnits units;
    private final AtomicInteger count = new AtomicInteger();
    private @Nullable Organisation organisation;

    Accounts(@Lazy StaffAdministration administration, @Lazy OrgUnits units) {
        this.administration = administration;
        this.units = units;
    }

    public synchronized Organisation organisation() {
        var known = organisation;
        if (known == null) {
            var centre = units.add(UnitKind.CENTRE, "Test centre", null, null).id();
            var branch = units.add(UnitKind.BRANCH, "Branch", centre, null).id();
            var otherBranch =
                    units.add(UnitKind.BRANCH, "Other branch", centre, null).id();
            known = new Organisation(
                    centre,
                    branch,
                    units.add(UnitKind.TEAM, "Team", branch, null).id(),
                    units.add(UnitKind.TEAM, "Sister team", branch, null).id(),
                    otherBranch,
                    units.add(UnitKind.TEAM, "Other team", otherBranch, null).id());
            organisation = known;
        }
        return known;
    }

    /** Somebody with these roles in the test team, signing in with {@link #PASSWORD}. */
    public Staff with(Role... roles) {
        return in(organisation().team(), roles);
    }

    public Staff in(UUID unit, Role... roles) {
        return administration.add(edit(unit, roles));
    }

    /** Somebody with a phone, as telephony needs it. */
    public Staff withPhone(String phone, Role... roles) {
        var edit = edit(organisation().team(), roles);
        return administration.add(new StaffEdit(
                edit.username(),
                edit.displayName(),
                edit.roles(),
                edit.unitId(),
                phone,
                edit.mail(),
                edit.locale(),
                edit.skills(),
                true,
                edit.password()));
    }

    /** What makes a new member of staff. */
    public StaffEdit edit(UUID unit, Role... roles) {
        var name = "t" + count.incrementAndGet() + "-" + Ids.next().toString().substring(24);
        return new StaffEdit(name, "Test " + name, Set.of(roles), unit, null, null, "zh-CN", Set.of(), true, PASSWORD);
    }

    /** The account of somebody, closed. */
    public static StaffEdit inactive(Staff of) {
        return new StaffEdit(
                of.username(),
                of.displayName(),
                of.roles(),
                of.unitId(),
                of.phone(),
                of.mail(),
                of.locale(),
                of.skills(),
                false,
                null);
    }

    /** The account of somebody, with other roles. */
    public static StaffEdit withRoles(Staff of, Role... roles) {
        return new StaffEdit(
                of.username(),
                of.displayName(),
                Set.of(roles),
                of.unitId(),
                of.phone(),
                of.mail(),
                of.locale(),
                of.skills(),
                true,
                null);
    }

    /** A browser signed in as this person. */
    public Browser browser(int port, Staff staff) {
        var browser = new Browser(port);
        var answer = browser.signIn(staff.username(), PASSWORD);
        if (answer.status() != 200) {
            throw new IllegalStateException("sign-in refused: " + answer.http().body());
        }
        return browser;
    }

    /** For MockMvc: the request comes from this person and carries a forgery token. */
    public static RequestPostProcessor as(Staff staff) {
        var signedIn = SecurityMockMvcRequestPostProcessors.authentication(new StaffAuthentication(staff));
        return request -> withToken().postProcessRequest(signedIn.postProcessRequest(request));
    }

    /**
     * For MockMvc: the request carries a forgery token. Use this instead of Spring's own {@code csrf()}, which puts another
     * token repository into the application for good.
     */
    public static RequestPostProcessor withToken() {
        return request -> {
            request.setCookies(new Cookie("XSRF-TOKEN", "test"));
            request.addHeader("X-XSRF-TOKEN", "test");
            return request;
        };
    }
}
