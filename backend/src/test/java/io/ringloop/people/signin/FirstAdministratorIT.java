package io.ringloop.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.people.Accounts;
import io.ringloop.people.OrgUnits;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.StaffAdministration;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test empties the tables within a transaction that is rolled back; MockMvc takes part in it. */
@RingloopTest
class FirstAdministratorIT {

    private interface Steps {
        void take() throws Exception;
    }

    @Autowired
    FirstAdministrator first;

    @Autowired
    People people;

    @Autowired
    StaffAdministration administration;

    @Autowired
    OrgUnits units;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    Accounts accounts;

    @Test
    void tokenFromTheConsoleMakesTheFirstAdministratorOnce() {
        withoutAccounts(() -> {
            options().andExpect(jsonPath("$.needsFirstAdministrator").value(true));
            var token = first.newToken();
            create(token, "boss", "a password that is long").andExpect(status().isCreated());
            var boss = people.byUsername("boss").orElseThrow();
            assertThat(boss.roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(people.unit(boss.unitId()).orElseThrow().zone()).isEqualTo(OrgUnits.DEFAULT_ZONE);
            options().andExpect(jsonPath("$.needsFirstAdministrator").value(false));
            signIn("boss", "a password that is long").andExpect(status().isOk());
            create(token, "thief", "a password that is long")
                    .andExpect(status().isConflict())
                    .andExpect(jsonPath("$.slug").value("first-administrator-exists"));
        });
    }

    @Test
    void wrongAndExpiredTokensAreRefused() {
        withoutAccounts(() -> {
            var token = first.newToken();
            create("guess", "boss", "a password that is long")
                    .andExpect(status().isForbidden())
                    .andExpect(jsonPath("$.slug").value("first-administrator-token-invalid"));
            clock.advance(Duration.ofHours(25));
            create(token, "boss", "a password that is long")
                    .andExpect(jsonPath("$.slug").value("first-administrator-token-invalid"));
            assertThat(people.byUsername("boss")).isEmpty();
        });
    }

    @Test
    void weakPasswordIsRefusedAndTheTokenStaysGood() {
        withoutAccounts(() -> {
            var token = first.newToken();
            create(token, "boss", "short")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(jsonPath("$.errors[0].field").value("password"))
                    .andExpect(jsonPath("$.errors[0].slug").value("password-too-short"));
        });
    }

    @Test
    void nobodyBecomesAdministratorWhereAccountsExist() throws Exception {
        accounts.with(Role.AGENT);
        assertThat(first.needed()).isFalse();
        create(first.newToken(), "boss", "a password that is long")
                .andExpect(jsonPath("$.slug").value("first-administrator-exists"));
    }

    @Test
    void demonstrationHasAnAccountForEveryRole() {
        withoutAccounts(() -> {
            var demo = new DemoAccounts(people, administration, units, transaction);
            demo.start();
            demo.start();
            assertThat(Arrays.stream(Role.values()).map(people::withRole)).noneMatch(List::isEmpty);
            assertThat(people.byPhone("PJSIP/1001").orElseThrow().username()).isEqualTo("agent1");
            for (var account : demo.all()) {
                signIn(account.username(), DemoAccounts.PASSWORD)
                        .andExpect(status().isOk())
                        .andExpect(jsonPath("$.displayName").value(account.displayName()));
            }
        });
    }

    @Test
    void demonstrationAccountsDoNotExistOutsideOfTheirProfile() throws Exception {
        options()
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.demoAccounts").isEmpty());
    }

    private void withoutAccounts(Steps steps) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("truncate people.password, people.access_grant, people.absence, people.staff, people.org_unit,"
                            + " people.first_administrator_token")
                    .update();
            try {
                steps.take();
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
        });
    }

    private ResultActions options() throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get("/api/public/sign-in-options"));
    }

    private ResultActions create(String token, String username, String password) throws Exception {
        return post(
                "/api/public/first-administrator",
                "{\"token\":\"%s\",\"username\":\"%s\",\"displayName\":\"Boss\",\"password\":\"%s\"}"
                        .formatted(token, username, password));
    }

    private ResultActions signIn(String username, String password) throws Exception {
        return post("/api/session", "{\"username\":\"%s\",\"password\":\"%s\"}".formatted(username, password));
    }

    private ResultActions post(String path, String body) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.post(path)
                .with(Accounts.withToken())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
