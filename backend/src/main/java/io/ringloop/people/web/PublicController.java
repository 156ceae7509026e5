package io.ringloop.people.web;

import io.ringloop.people.PublicEndpoint;
import io.ringloop.people.Role;
import io.ringloop.people.signin.DemoAccounts;
import io.ringloop.people.signin.FirstAdministrator;
import io.ringloop.people.signin.OidcSettings;
import io.ringloop.people.signin.SignInThrottle;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the sign-in page needs before anybody has signed in. */
@RestController
@RequestMapping("/api/public")
@PublicEndpoint
class PublicController {

    record SignInOptions(List<DemoAccount> demoAccounts, List<Provider> oidc, boolean needsFirstAdministrator) {}

    record DemoAccount(String username, Role role, String displayName, String password) {}

    record Provider(String name, String url) {}

    record NewAdministrator(
            @NotBlank String token,
            @NotBlank String username,
            @NotBlank String displayName,
            @NotNull String password) {}

    private final ObjectProvider<DemoAccounts> demo;
    private final OidcSettings oidc;
    private final FirstAdministrator first;
    private final SignInThrottle throttle;

    PublicController(
            ObjectProvider<DemoAccounts> demo, OidcSettings oidc, FirstAdministrator first, SignInThrottle throttle) {
        this.demo = demo;
        this.oidc = oidc;
        this.first = first;
        this.throttle = throttle;
    }

    @GetMapping("/sign-in-options")
    SignInOptions signInOptions() {
        var accounts = demo.stream()
                .flatMap(accountsOf -> accountsOf.all().stream())
                .map(account -> new DemoAccount(
                        account.username(), account.role(), account.displayName(), DemoAccounts.PASSWORD))
                .toList();
        var providers = oidc.enabled()
                ? List.of(new Provider(oidc.name(), OidcLogin.START + "/" + OidcRegistration.ID))
                : List.<Provider>of();
        return new SignInOptions(accounts, providers, first.needed());
    }

    @PostMapping("/first-administrator")
    @ResponseStatus(HttpStatus.CREATED)
    void createFirstAdministrator(
            @Valid @RequestBody NewAdministrator wanted, Locale locale, HttpServletRequest request) {
        var attempt = throttle.spend(request.getRemoteAddr());
        var language = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "zh-CN";
        first.create(wanted.token(), wanted.username(), wanted.displayName(), wanted.password(), language);
        attempt.succeeded();
    }
}
