package io.ringloop.backups;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.archive.Archive;
import io.ringloop.archive.Fact;
import io.ringloop.backups.copying.BackupMaker;
import io.ringloop.backups.copying.Restoration;
import io.ringloop.backups.store.BackupRunStore;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.database.DatabaseAccess;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What was backed up is what comes back, and whatever is not whole is refused. Catalogue 137. */
@RingloopTest
class BackupIT {

    private static final String OTHER = "ringloop_restored";
    private static final String FILE = "00/0198c000-0000-7000-8000-000000000000";

    @Autowired
    DatabaseAccess access;

    @Autowired
    BackupRunStore runs;

    @Autowired
    TestStaff people;

    @Autowired
    Archive archive;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvc http;

    @TempDir
    Path folder;

    Path var;
    Path fresh;
    DatabaseAccess restored;

    @BeforeEach
    void empty() throws SQLException, IOException {
        var = folder.resolve("var");
        fresh = folder.resolve("fresh");
        Files.createDirectories(var.resolve("files/00"));
        Files.writeString(var.resolve("files").resolve(FILE), "sealed bytes");
        restored = new DatabaseAccess(
                access.url().replaceFirst("/[^/?]+(\\?|$)", "/" + OTHER + "$1"), access.user(), access.password());
        dropped();
        run(access, "create database " + OTHER);
        run(access, "delete from backups.run");
    }

    @AfterEach
    void dropped() throws SQLException {
        run(access, "drop database if exists " + OTHER + " with (force)");
    }

    @Test
    void item137_everythingUpToTheBackupComesBackAndIsCountedAndCompared() throws Exception {
        var before = people.agent();
        for (var each = 0; each < 2; each++) {
            var fact = Fact.of("tested", "test", before.id(), Map.of("n", each));
            transaction.executeWithoutResult(status -> archive.append(fact));
        }
        var number = "cases.number_x_2026_roundtrip";
        run(access, "create sequence if not exists " + number);
        run(access, "select setval('" + number + "', 4711)");
        run(
                access,
                "create table if not exists archive.fact_2031_01 partition of archive.fact"
                        + " for values from ('2031-01-01 00:00:00Z') to ('2031-02-01 00:00:00Z')");
        try {
            assertThat(said(0, access, var, "backup", folder.toString())).contains("rows of", "1 files", "archive.key");
        } finally {
            run(access, "drop table archive.fact_2031_01");
            run(access, "drop sequence " + number);
        }
        var after = people.agent();
        var backup = backups().get(0).toString();
        assertThat(said(0, restored, fresh, "restore", backup)).contains("counted and compared");

        assertThat(usernames(restored, before, after)).isEqualTo(before.username());
        assertThat(read(restored, "select nextval('" + number + "')")).isEqualTo("4712");
        assertThat(read(
                        restored,
                        "select count(*) from pg_trigger"
                                + " where tgrelid = 'archive.fact_2031_01'::regclass and tgname = 'append_only_whole'"))
                .isEqualTo("1");
        assertThat(read(restored, "select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'"))
                .as("what refuses to be changed still refuses it")
                .isEqualTo("0");
        assertThat(foreignKeys(restored)).isEqualTo(foreignKeys(access)).isNotEmpty();
        assertThat(read(restored, "select count(distinct xact) from archive.fact"))
                .as(
                        "transactions of the former database mean nothing in this one: what was restored was written at once")
                .isEqualTo("1");
        assertThat(fresh.resolve("files").resolve(FILE)).hasContent("sealed bytes");
        assertThat(said(1, restored, fresh, "restore", backup)).contains("is not empty");
    }

    @Test
    void item137_whatDoesNotFitOrIsNotWholeIsRefusedBeforeAnythingIsPutBack() throws Exception {
        run(
                access,
                "insert into backups.schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success)"
                        + " values (999, '999', 'later', 'SQL', 'V999__later.sql', 1, 'test', 1, true)");
        Path made;
        try {
            made = folder.resolve(maker(Long.MAX_VALUE).make(folder, 7).name());
        } finally {
            run(access, "delete from backups.schema_history where installed_rank = 999");
        }
        refused("not-empty", () -> new Restoration(access, fresh).restore(made));
        refused("not-empty", () -> new Restoration(restored, var).restore(made));
        refused("other-version", () -> new Restoration(restored, fresh).restore(made));
        Files.writeString(made.resolve("files").resolve(FILE), "other bytes");
        refused("damaged", () -> new Restoration(restored, fresh).restore(made));
        Files.writeString(made.resolve("files").resolve(FILE), "sealed bytes");
        Files.delete(made.resolve("tables/people.staff.copy.gz"));
        refused("damaged", () -> new Restoration(restored, fresh).restore(made));
        Files.writeString(made.resolve("manifest.json"), Files.readString(made.resolve("manifest.json")) + " ");
        refused("damaged", () -> new Restoration(restored, fresh).restore(made));
        assertThat(read(restored, "select count(*) from pg_namespace where nspname = 'people'"))
                .isEqualTo("0");
    }

    @Test
    void item137_aShortDiskIsRefusedAndNothingIsLeft() throws Exception {
        refused("disk-short", new Backups(daily(), runs, maker(1), clock)::daily);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString())).noneMatch(name -> name.startsWith("ringloop-"));
        }
        assertThat(runs.last("failed"))
                .hasValueSatisfying(run -> assertThat(run.problem()).isEqualTo("disk-short"));
    }

    @Test
    void item137_onlyTheNewestStayAndTheLastOneIsShownWithAWarningWhenItIsTooOld() throws Exception {
        var backups = new Backups(daily(), runs, maker(Long.MAX_VALUE), clock);
        backups.daily();
        var first = backups();
        clock.advance(Duration.ofDays(1));
        backups.daily();
        assertThat(backups()).hasSize(1).isNotEqualTo(first);
        assertThat(backups.state()).satisfies(state -> {
            assertThat(state.late()).isFalse();
            assertThat(state.last())
                    .satisfies(last -> assertThat(folder.resolve(String.valueOf(last.name())))
                            .isEqualTo(backups().get(0)));
            assertThat(state.failed()).isNull();
        });
        clock.advance(Duration.ofHours(27));
        assertThat(backups.state().late()).isTrue();
        http.perform(get("/api/backups").with(TestStaff.signedIn(people.in(people.centre(), Role.ADMINISTRATOR))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.on").value(false))
                .andExpect(jsonPath("$.late").value(false))
                .andExpect(jsonPath("$.last.bytes").isNumber());
        http.perform(get("/api/backups").with(TestStaff.signedIn(people.agent())))
                .andExpect(status().isForbidden());
    }

    @Test
    void item137_whatElseIsTypedIsNoBackup() throws Exception {
        assertThat(said(1, access, var, "backup")).contains("needs one folder");
        assertThat(BackupCommand.knows(new String[] {"--server.port=8081"})).isFalse();
    }

    private List<Path> backups() throws IOException {
        try (var made = Files.list(folder)) {
            return made.filter(path -> path.getFileName().toString().startsWith("ringloop-"))
                    .toList();
        }
    }

    private static String said(int code, DatabaseAccess database, Path var, String... words) {
        var said = new ByteArrayOutputStream();
        var settings = Map.of(
                "RINGLOOP_DB_URL",
                database.url(),
                "RINGLOOP_DB_USER",
                database.user(),
                "RINGLOOP_DB_PASSWORD",
                database.password(),
                "RINGLOOP_VAR",
                var.toString());
        assertThat(new BackupCommand(settings, new PrintStream(said, true, UTF_8)).run(words))
                .isEqualTo(code);
        return said.toString(UTF_8);
    }

    /** Which of these two there are. */
    private static String usernames(DatabaseAccess database, Staff one, Staff other) throws SQLException {
        return read(
                database,
                "select string_agg(username, ',') from people.staff where id in ('%s', '%s')"
                        .formatted(one.id().value(), other.id().value()));
    }

    private BackupSettings daily() {
        return new BackupSettings(folder.toString(), 1, Duration.ofHours(26));
    }

    private BackupMaker maker(long free) {
        return new BackupMaker(access, var, clock, path -> free);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        BackupRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<String> foreignKeys(DatabaseAccess database) throws SQLException {
        return List.of(read(database, """
                        select string_agg(conname || ' ' || convalidated, ',' order by conrelid::regclass::text, conname)
                          from pg_constraint where contype = 'f'
                        """).split(","));
    }

    private static void run(DatabaseAccess database, String sql) throws SQLException {
        try (var connection = database.connect("test");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String read(DatabaseAccess database, String sql) throws SQLException {
        try (var connection = database.connect("test");
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            assertThat(result.next()).isTrue();
            return result.getString(1);
        }
    }
}
