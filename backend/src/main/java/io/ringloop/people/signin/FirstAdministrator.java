package io.ringloop.people.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ringloop.people.OrgUnits;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffAdministration;
import io.ringloop.people.StaffEdit;
import io.ringloop.people.UnitKind;
import io.ringloop.people.store.FirstAdministratorStore;
import io.ringloop.people.store.StaffChangeStore;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.ProblemException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets in the first person of an installation that has no account yet. Whoever reads the console of the server may do so:
 * a token is shown there, valid for a day and only once.
 */
@Component
public class FirstAdministrator {

    private static final int TOKEN_BYTES = 20;
    private static final Duration VALID = Duration.ofDays(1);

    private final StaffChangeStore staff;
    private final FirstAdministratorStore tokens;
    private final StaffAdministration administration;
    private final OrgUnits units;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAdministrator(
            StaffChangeStore staff,
            FirstAdministratorStore tokens,
            StaffAdministration administration,
            OrgUnits units,
            Clock clock) {
        this.staff = staff;
        this.tokens = tokens;
        this.administration = administration;
        this.units = units;
        this.clock = clock;
    }

    /** Whether nobody has an account. */
    public boolean needed() {
        return !staff.anybody();
    }

    /** Makes another token; only its digest is kept. */
    @Transactional
    public String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().formatHex(bytes);
        tokens.add(digest(token), clock.instant().plus(VALID));
        return token;
    }

    /**
     * Makes the administrator and, if there is none, the first centre.
     *
     * @throws ProblemException {@code first-administrator-exists}, {@code first-administrator-token-invalid}, {@code
     *     request-invalid}
     */
    @Transactional
    public Staff create(String token, String username, String displayName, String password, String locale) {
        staff.lock();
        if (!needed()) {
            throw new ProblemException("first-administrator-exists");
        }
        if (!tokens.valid(digest(token.strip()), clock.instant())) {
            throw new ProblemException("first-administrator-token-invalid");
        }
        if (password.isEmpty()) {
            throw ProblemException.invalid(List.of(new FieldProblem("password", "field-required")));
        }
        var name = locale.equals("en") ? "Contact centre" : "呼叫中心";
        var centre = units.add(UnitKind.CENTRE, name, null, null);
        tokens.forgetAll();
        return administration.add(new StaffEdit(
                username,
                displayName,
                Set.of(Role.ADMINISTRATOR),
                centre.id(),
                null,
                null,
                locale,
                Set.of(),
                true,
                password));
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
