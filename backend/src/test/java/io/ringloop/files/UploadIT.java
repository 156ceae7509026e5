package io.ringloop.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.Browser;
import io.ringloop.RingloopTest;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.RingloopSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes in over {@code POST /api/files}, and what does not. */
@RingloopTest
class UploadIT {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RingloopSettings settings;

    Staff agent;
    Browser browser;

    @BeforeEach
    void signIn() {
        agent = accounts.with(Role.AGENT);
        browser = accounts.browser(port, agent);
    }

    @Test
    void fileIsStoredSealedAndDescribed() throws IOException {
        var answer = upload("投诉 材料.pdf", pdf(200_000));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/api/files/" + answer.text("id"));
        assertThat(answer.text("name")).isEqualTo("投诉 材料.pdf");
        assertThat(answer.text("type")).isEqualTo("application/pdf");
        assertThat(answer.json().path("size").asInt()).isEqualTo(200_000);
        var stored = java.nio.file.Files.readAllBytes(place(answer.text("id")));
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "secret words");
        assertThat(java.nio.file.Files.getPosixFilePermissions(place(answer.text("id"))))
                .hasSize(2);
    }

    @Test
    void hostileNameComesOutHarmless() {
        var answer = upload("../..\\evil\u202Efdp.\u0007txt", "words".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("name")).isEqualTo("evilfdp.txt");
        assertThat(upload("a\u0000b.txt", "words".getBytes(StandardCharsets.UTF_8))
                        .text("name"))
                .isEqualTo("ab.txt");
    }

    @Test
    void longNameIsCutInFrontOfItsExtension() {
        var answer = upload("投诉".repeat(120) + ".pdf", pdf(1_000));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("name")).hasSize(120).startsWith("投诉投诉").endsWith(".pdf");
    }

    @Test
    void nameWithoutExtensionGetsThatOfItsContent() {
        assertThat(upload("scan", pdf(1_000)).text("name")).isEqualTo("scan.pdf");
    }

    @Test
    void programIsNotTakenWhateverItIsCalled() {
        var program = new byte[2_000];
        program[0] = 'M';
        program[1] = 'Z';
        var before = blobs();
        for (var name : List.of("setup.exe", "invoice.pdf", "photo.jpg", "nothing")) {
            var answer = upload(name, program);
            assertThat(answer.status()).as(name).isEqualTo(422);
            assertThat(answer.slug()).as(name).isEqualTo("file-type-not-allowed");
        }
        assertThat(blobs()).isEqualTo(before);
    }

    @Test
    void contentThatIsNotWhatItsNameSaysIsNotTaken() {
        assertThat(upload("photo.jpg", pdf(1_000)).slug()).isEqualTo("file-type-mismatch");
        assertThat(upload("page.txt", "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))
                        .slug())
                .isEqualTo("file-type-not-allowed");
        var noise = new byte[1_000];
        new Random(1).nextBytes(noise);
        noise[0] = 0;
        assertThat(upload("noise.pdf", noise).slug()).isEqualTo("file-type-not-allowed");
        assertThat(upload("archive.zip", zip("a.txt")).slug()).isEqualTo("file-type-not-allowed");
    }

    @Test
    void documentsOfAnOfficeSuiteAreToldApartByTheirNames() {
        assertThat(upload("letter.docx", zip("[Content_Types].xml", "word/document.xml"))
                        .status())
                .isEqualTo(201);
        assertThat(upload("macros.docm", zip("[Content_Types].xml", "word/document.xml"))
                        .slug())
                .isEqualTo("file-type-not-allowed");
    }

    @Test
    void sizeEndsAtTheLimitOfTheType() {
        var most = 10 * 1024 * 1024;
        assertThat(upload("most.txt", text(most)).status()).isEqualTo(201);
        var before = blobs();
        var answer = upload("more.txt", text(most + 1));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.slug()).isEqualTo("file-too-large");
        assertThat(answer.json().path("params").path("megabytes").asInt()).isEqualTo(10);
        assertThat(blobs()).isEqualTo(before);
    }

    @Test
    void emptyFileAndMissingFileAreRefused() {
        assertThat(upload("empty.txt", new byte[0]).slug()).isEqualTo("file-empty");
        assertThat(browser.post("/api/files", "{}", "Idempotency-Key", key()).slug())
                .isEqualTo("file-missing");
    }

    @Test
    void fileThatBreaksOffLeavesNothingBehind() {
        var before = blobs();
        var form = "--ringloop\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                + "word ".repeat(50_000);
        var answer = browser.post(
                "/api/files",
                form.getBytes(StandardCharsets.UTF_8),
                "multipart/form-data; boundary=ringloop",
                "Idempotency-Key",
                key());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.slug()).isEqualTo("file-incomplete");
        assertThat(blobs()).isEqualTo(before);
        assertThat(rows()).isZero();
    }

    @Test
    void sameUploadsAtTheSameTimeAreStoredOnce() {
        var key = key();
        var content = pdf(300_000);
        var before = blobs();
        var answers = IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> browser.upload("/api/files", "once.pdf", content, "Idempotency-Key", key)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(answer -> answer.text("id")).distinct()).hasSize(1);
        assertThat(rows()).isEqualTo(1);
        var added = new HashSet<>(blobs());
        added.removeAll(before);
        assertThat(added).containsExactly(answers.get(0).text("id"));
    }

    @Test
    void keyOfAnotherFileIsRefusedAndItsBytesAreGone() {
        var key = key();
        browser.upload("/api/files", "one.pdf", pdf(1_000), "Idempotency-Key", key);
        var before = blobs();
        var answer = browser.upload("/api/files", "two.pdf", pdf(1_001), "Idempotency-Key", key);
        assertThat(answer.slug()).isEqualTo("idempotency-key-reused");
        assertThat(blobs()).isEqualTo(before);
    }

    @Test
    void typesAreListedWithTheirLimits() {
        var types = browser.get("/api/files/types").json();
        assertThat(types.path(0).path("type").asText()).isEqualTo("application/pdf");
        assertThat(types.path(0).path("maxBytes").asLong()).isEqualTo(25L * 1024 * 1024);
    }

    private Browser.Answer upload(String name, byte[] content) {
        return browser.upload("/api/files", name, content, "Idempotency-Key", key());
    }

    private static String key() {
        return Ids.next().toString();
    }

    private Path place(String id) {
        return settings.var()
                .resolve("files")
                .resolve(id.substring(id.length() - 2))
                .resolve(id);
    }

    /** The names of all that lies in the folder. */
    private Set<String> blobs() {
        var folder = settings.var().resolve("files");
        if (!java.nio.file.Files.exists(folder)) {
            return Set.of();
        }
        try (var files = java.nio.file.Files.walk(folder)) {
            return files.filter(java.nio.file.Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private int rows() {
        return jdbc.sql("select count(*) from files.file where uploaded_by = :staff")
                .param("staff", agent.id().value())
                .query(Integer.class)
                .single();
    }

    static byte[] pdf(int size) {
        var bytes = text(size);
        var head = "%PDF-1.7\nsecret words\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private static byte[] text(int size) {
        var bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) ('a' + i % 26);
        }
        return bytes;
    }

    private static byte[] zip(String... names) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<xml/>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
