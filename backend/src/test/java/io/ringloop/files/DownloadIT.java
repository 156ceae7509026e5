package io.ringloop.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.Browser;
import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.files.store.Blobs;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.shared.RingloopSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriUtils;

/** Who gets the bytes of a file, that they are the right ones, and what is cleaned away. */
@RingloopTest
class DownloadIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Files files;

    @Autowired
    FileCleaning cleaning;

    @Autowired
    Blobs blobs;

    @Autowired
    TestFileGate gate;

    @Autowired
    RingloopSettings settings;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    final byte[] content = UploadIT.pdf(200_000);
    Staff agent;
    Browser browser;

    @BeforeEach
    void signIn() {
        agent = accounts.with(Role.AGENT);
        browser = accounts.browser(port, agent);
    }

    @Test
    void downloadIsTheFileAndNothingABrowserWouldShow() {
        var file = stored("发票 2026.pdf");
        var answer = browser.download(path(file));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(content);
        assertThat(header(answer, "Content-Type")).isEqualTo("application/pdf");
        assertThat(header(answer, "Content-Length")).isEqualTo("200000");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''" + UriUtils.encode("发票 2026.pdf", StandardCharsets.UTF_8));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; sandbox");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(facts(file)).containsExactly("file-stored", "file-read");
    }

    @Test
    void rangeIsCutOutOfTheWhole() {
        var file = stored("range.pdf");
        var answer = browser.download(path(file), "Range", "bytes=65530-65549");
        assertThat(answer.statusCode()).isEqualTo(206);
        assertThat(header(answer, "Content-Range")).isEqualTo("bytes 65530-65549/200000");
        assertThat(answer.body()).isEqualTo(Arrays.copyOfRange(content, 65_530, 65_550));
        assertThat(browser.download(path(file), "Range", "bytes=-5").body())
                .isEqualTo(Arrays.copyOfRange(content, 199_995, 200_000));
        assertThat(browser.download(path(file), "Range", "bytes=300000-").statusCode())
                .isEqualTo(416);
    }

    @Test
    void absentFileIsNotFound() {
        assertThat(browser.get("/api/files/" + Ids.next() + "/content").slug()).isEqualTo("file-not-found");
        assertThat(browser.get("/api/files/" + Ids.next()).slug()).isEqualTo("file-not-found");
    }

    @Test
    void damagedFileIsNotGivenOut() throws IOException {
        var file = stored("damaged.pdf");
        var place = place(file.id().value());
        var sealed = java.nio.file.Files.readAllBytes(place);
        for (var at : List.of(3, sealed.length / 2, sealed.length - 1)) {
            var changed = sealed.clone();
            changed[at] ^= 4;
            java.nio.file.Files.write(place, changed);
            refusedAsDamaged(file);
        }
        java.nio.file.Files.write(place, Arrays.copyOf(sealed, sealed.length - 1));
        refusedAsDamaged(file);
        java.nio.file.Files.copy(place(stored("other.pdf").id().value()), place, StandardCopyOption.REPLACE_EXISTING);
        refusedAsDamaged(file);
        java.nio.file.Files.delete(place);
        refusedAsDamaged(file);
        java.nio.file.Files.write(place, sealed);
        assertThat(browser.download(path(file)).body()).isEqualTo(content);
        assertThat(facts(file)).contains("file-damaged");
    }

    @Test
    void digestThatWasExchangedInTheDatabaseIsNoticed() {
        var file = stored("digest.pdf");
        jdbc.sql("update files.file set sha256 = decode(repeat('00', 32), 'hex') where id = :id")
                .param("id", file.id().value())
                .update();
        refusedAsDamaged(file);
    }

    @Test
    void unattachedFileIsItsUploadersAlone() {
        var file = stored("mine.pdf");
        var other = accounts.with(Role.TEAM_LEADER);
        assertThat(accounts.browser(port, other).get(path(file)).slug()).isEqualTo("file-not-found");
        assertThatThrownBy(() -> files.attach(file.id(), TestFileGate.TYPE, Ids.next(), other.id()))
                .isInstanceOf(FileNotFound.class);
    }

    @Test
    void gateOfTheOwnerDecidesOnceAFileIsAttached() {
        var thing = Ids.next();
        var reader = accounts.with(Role.AUDITOR);
        var file = stored("attached.pdf");
        files.attach(file.id(), TestFileGate.TYPE, thing, agent.id());
        gate.letIn(thing, reader);
        assertThat(accounts.browser(port, reader).download(path(file)).body()).isEqualTo(content);
        assertThat(browser.get(path(file)).slug()).isEqualTo("file-not-found");
        assertThat(files.of(TestFileGate.TYPE, thing))
                .extracting(StoredFile::name)
                .containsExactly("attached.pdf");
        assertThat(facts(file)).containsExactly("file-stored", "file-attached", "file-read");
    }

    @Test
    void fileIsAttachedToOneThingOnly() {
        var thing = Ids.next();
        var file = stored("one.pdf");
        files.attach(file.id(), TestFileGate.TYPE, thing, agent.id());
        files.attach(file.id(), TestFileGate.TYPE, thing, agent.id());
        assertThatThrownBy(() -> files.attach(file.id(), TestFileGate.TYPE, Ids.next(), agent.id()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("file-already-attached"));
    }

    @Test
    void fileOfAThingNobodyAnswersForIsClosed() {
        var file = stored("nobody.pdf");
        files.attach(file.id(), "unknown-thing", Ids.next(), agent.id());
        assertThat(browser.get(path(file)).slug()).isEqualTo("file-not-found");
    }

    @Test
    void whatNobodyAttachedIsGoneAfterADay() throws IOException {
        var attached = stored("kept.pdf");
        files.attach(attached.id(), TestFileGate.TYPE, Ids.next(), agent.id());
        var forgotten = stored("forgotten.pdf");
        clock.advance(Duration.ofHours(23));
        cleaning.clean();
        assertThat(files.view(forgotten.id(), agent)).isNotNull();
        clock.advance(Duration.ofHours(2));
        cleaning.clean();
        assertThatThrownBy(() -> files.view(forgotten.id(), agent)).isInstanceOf(FileNotFound.class);
        assertThatThrownBy(() -> blobs.open(forgotten.id().value())).isInstanceOf(NoSuchFileException.class);
        assertThat(facts(forgotten)).containsExactly("file-stored", "file-dropped");
        try (var kept = blobs.open(attached.id().value())) {
            assertThat(kept.read()).isNotNegative();
        }
    }

    @Test
    void bytesWithoutARowAreUnreadableAndGoneAfterADay() throws IOException {
        // What a crash leaves: bytes that were received and never kept, and bytes that were still being written.
        var received = files.receive("crashed.pdf", new ByteArrayInputStream(content));
        var unfinished = Ids.next();
        var writer = blobs.create(unfinished);
        writer.write(new byte[100]);
        cleaning.clean();
        blobs.open(received.id().value()).close();
        assertThat(place(unfinished).resolveSibling(unfinished + ".part")).exists();
        clock.advance(Duration.ofHours(25));
        cleaning.clean();
        assertThatThrownBy(() -> blobs.open(received.id().value())).isInstanceOf(NoSuchFileException.class);
        assertThat(place(unfinished).resolveSibling(unfinished + ".part")).doesNotExist();
        writer.close();
    }

    @Test
    void senderWhoBreaksOffLeavesNoBytes() throws IOException {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        var before = partsAndBlobs();
        assertThatThrownBy(() ->
                        files.receive("broken.pdf", new SequenceInputStream(new ByteArrayInputStream(content), broken)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("file-incomplete"));
        assertThat(partsAndBlobs()).isEqualTo(before);
    }

    private StoredFile stored(String name) {
        return files.keep(files.receive(name, new ByteArrayInputStream(content)), agent.id());
    }

    private void refusedAsDamaged(StoredFile file) {
        var answer = browser.get(path(file));
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.slug()).isEqualTo("file-damaged");
    }

    private long partsAndBlobs() throws IOException {
        try (var all = java.nio.file.Files.walk(settings.var().resolve("files"))) {
            return all.filter(java.nio.file.Files::isRegularFile).count();
        }
    }

    private List<String> facts(StoredFile file) {
        return jdbc.sql("select kind from archive.fact where subject_type = 'file' and subject_id = :id order by id")
                .param("id", file.id().toString())
                .query(String.class)
                .list();
    }

    private Path place(UUID id) {
        var name = id.toString();
        return settings.var()
                .resolve("files")
                .resolve(name.substring(name.length() - 2))
                .resolve(name);
    }

    private static String path(StoredFile file) {
        return "/api/files/" + file.id() + "/content";
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
