package io.ringloop.people.web;

import io.ringloop.people.Actor;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.PublicEndpoint;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAdministration;
import io.ringloop.people.signin.OwnPassword;
import io.ringloop.people.signin.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The own session: sign in, who am I, preferences, sign out. */
@RestController
@RequestMapping("/api/session")
@Requires(Permission.OWN_ACCOUNT)
class SessionController {

    record Credentials(@NotBlank String username, @NotNull String password) {}

    record Preferences(@NotBlank String locale) {}

    /** @param mail where notices go besides the application; absent: nowhere else */
    record OwnMail(@Nullable String mail) {}

    record NewPassword(@NotNull String current, @NotNull String password) {}

    private final SignIn signIn;
    private final BrowserSession session;
    private final Actor actor;
    private final People people;
    private final StaffAdministration administration;
    private final OwnPassword ownPassword;

    SessionController(
            SignIn signIn,
            BrowserSession session,
            Actor actor,
            People people,
            StaffAdministration administration,
            OwnPassword ownPassword) {
        this.signIn = signIn;
        this.session = session;
        this.actor = actor;
        this.people = people;
        this.administration = administration;
        this.ownPassword = ownPassword;
    }

    @GetMapping
    Me me() {
        return me(actor.staff());
    }

    @PostMapping
    @PublicEndpoint
    Me signIn(@Valid @RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        var staff = signIn.byPassword(credentials.username(), credentials.password(), request.getRemoteAddr());
        session.begin(staff, request, response);
        return me(staff);
    }

    @DeleteMapping
    @PublicEndpoint
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        actor.current().ifPresent(signIn::signedOut);
        session.end(request, response);
    }

    @PutMapping("/preferences")
    Me prefer(@Valid @RequestBody Preferences preferences) {
        return me(administration.setLocale(actor.staff().id(), preferences.locale()));
    }

    @PutMapping("/mail")
    Me changeMail(@Valid @RequestBody OwnMail change) {
        return me(administration.setMail(actor.staff().id(), change.mail()));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@Valid @RequestBody NewPassword change, HttpServletRequest request) {
        var staff = actor.staff();
        ownPassword.change(staff, change.current(), change.password(), request.getRemoteAddr());
        session.endOthers(staff, request);
    }

    private Me me(Staff staff) {
        return Me.of(staff, people.unit(staff.unitId()).map(OrgUnit::name).orElse(""));
    }
}
