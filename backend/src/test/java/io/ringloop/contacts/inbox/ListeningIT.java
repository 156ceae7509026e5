package io.ringloop.contacts.inbox;

import static io.ringloop.contacts.reducer.Scene.answeredCall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.people.Accounts;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.recordings.Recordings;
import io.ringloop.recordings.Waves;
import io.ringloop.recordings.keeping.Takeover;
import io.ringloop.shared.Ids;
import io.ringloop.telephony.Telephony;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who may listen to a recording, that it is on the trail, and what is remarked. Catalogue 170. */
class ListeningIT extends CallScene {

    private static final int HOUR = 3_600;
    private static final Duration START = Duration.ofMillis(300);

    @TempDir
    Path folder;

    @Autowired
    MockMvc http;

    @Autowired
    ObjectMapper json;

    @Autowired
    Takeover takeover;

    @Autowired
    Recordings recordings;

    Staff leader;
    Staff qa;
    byte[] wave;
    String base;
    UUID id;

    @BeforeEach
    void record() throws Exception {
        leader = people.in(agent.unitId(), Role.TEAM_LEADER);
        qa = people.in(people.centre(), Role.QA);
        wave = Waves.of(20, 9_000);
        for (var i = 44; i < wave.length; i += 2) {
            wave[i] = (byte) (i / 7);
        }
        recorded(wave);
    }

    private void recorded(byte[] bytes) throws Exception {
        var call = "1#" + Ids.next();
        line.tell(answeredCall(call, phone)).settle();
        var file = Files.write(folder.resolve(call + ".wav"), bytes);
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
        takeover.takeFrom(Telephony.recordings(line.pbx, folder));
        id = recordings.ofContact(line.contact(call)).orElseThrow().id();
        base = "/api/recordings/" + id;
    }

    @Test
    void agentTheirLeaderQaAndAuditorsMayListenAndNobodyElse() throws Exception {
        var colleague = people.agentIn(agent.unitId());
        var otherLeader = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        var auditor = people.in(people.centre(), Role.AUDITOR);
        for (var may : List.of(agent, leader, qa, auditor)) {
            assertThat(call(may, get(base)).getStatus()).isEqualTo(200);
            assertThat(read(call(may, get("/api/recordings").param("contactId", contact()))))
                    .hasSize(1);
        }
        for (var mayNot : List.of(colleague, otherLeader)) {
            for (var way : List.of("", "/listenings", "/remarks", "/sound?listening=" + Ids.next())) {
                assertThat(slug(call(mayNot, get(base + way)))).isEqualTo("recording-not-found");
            }
            assertThat(slug(begin(mayNot))).isEqualTo("recording-not-found");
            assertThat(read(call(mayNot, get("/api/recordings").param("contactId", contact()))))
                    .isEmpty();
        }
        var ops = people.in(people.centre(), Role.OPS_MANAGER);
        assertThat(call(ops, get(base)).getStatus()).isEqualTo(403);
        // and by no other way
        var file = jdbc.sql("select id from files.file where subject_id = :id")
                .param("id", id)
                .query(UUID.class)
                .single();
        assertThat(slug(call(qa, get("/api/files/" + file + "/content")))).isEqualTo("file-not-found");
    }

    @Test
    void soundIsGivenInRangesAndOnlyForAListeningOnTheTrail() throws Exception {
        assertThat(slug(call(
                        qa, get(base + "/sound").param("listening", Ids.next().toString()))))
                .isEqualTo("listening-not-found");
        var begun = read(begin(qa));
        var sound = begun.path("sound").asText();
        assertThat(call(qa, get(sound)).getContentAsByteArray()).isEqualTo(wave);
        for (var from : new int[] {0, 1, 65_535, 65_536, 131_072, 200_001, wave.length - 1}) {
            var to = Math.min(from + 70_000, wave.length - 1);
            var part = call(qa, get(sound).header("Range", "bytes=" + from + "-" + to));
            assertThat(part.getStatus()).isEqualTo(206);
            assertThat(part.getContentType()).isEqualTo("audio/wav");
            assertThat(part.getHeader("Content-Range")).isEqualTo("bytes " + from + "-" + to + "/" + wave.length);
            assertThat(part.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(wave, from, to + 1));
        }
        assertThat(slug(call(leader, get(sound)))).isEqualTo("listening-not-found");
        assertThat(facts()).containsExactly("recording-kept", "recording-opened");

        var parts = Map.of("parts", List.of(part(0, 4_000), part(12_000, 15_500)));
        var heard = base + "/listenings/" + begun.path("id").asText() + "/parts";
        assertThat(call(qa, post(heard), parts).getStatus()).isEqualTo(204);
        assertThat(call(qa, post(heard), parts).getStatus()).isEqualTo(204); // told again
        assertThat(slug(call(leader, post(heard), parts))).isEqualTo("listening-not-found");
        assertThat(facts()).containsExactly("recording-kept", "recording-opened", "recording-heard", "recording-heard");
        var listenings = read(call(agent, get(base + "/listenings")));
        assertThat(listenings).hasSize(1);
        assertThat(listenings.get(0).path("staffId").asText()).isEqualTo(qa.id().toString());
        assertThat(listenings.get(0).path("parts")).hasSize(2);
        assertThat(listenings.get(0).path("parts").get(1).path("toMs").asInt()).isEqualTo(15_500);

        clock.advance(Duration.ofHours(13));
        assertThat(slug(call(qa, get(sound)))).isEqualTo("listening-not-found");
    }

    @Test
    void remarkStandsAtItsMomentWithItsAuthorAndEveryWording() throws Exception {
        var auditor = people.in(people.centre(), Role.AUDITOR);
        var remarks = base + "/remarks";
        assertThat(call(auditor, post(remarks), Map.of("atMs", 1_000, "text", "x"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(slug(call(qa, post(remarks), Map.of("atMs", 20_001, "text", "behind the end"))))
                .isEqualTo("request-invalid");
        var added = call(qa, post(remarks), Map.of("atMs", 7_500, "text", " 未核实客户身份 "));
        assertThat(added.getStatus()).isEqualTo(201);
        call(leader, post(remarks), Map.of("atMs", 2_000, "text", "good greeting"));
        var remark = remarks + "/" + read(added).path("id").asText();

        assertThat(slug(call(leader, put(remark).header("If-Match", "\"0\""), Map.of("text", "x"))))
                .isEqualTo("remark-not-yours");
        var changed = call(qa, put(remark).header("If-Match", "\"0\""), Map.of("text", "未核实身份"));
        assertThat(changed.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(slug(call(qa, put(remark).header("If-Match", "\"0\""), Map.of("text", "late"))))
                .isEqualTo("stale-version");

        var shown = read(call(agent, get(remarks)));
        assertThat(shown.findValuesAsText("text")).containsExactly("good greeting", "未核实身份");
        assertThat(shown.get(1).path("version").asInt()).isEqualTo(1);
        assertThat(shown.get(1).path("authorId").asText()).isEqualTo(qa.id().toString());
        assertThat(jdbc.sql(
                                "select count(*) from recordings.remark_version v join recordings.remark r on r.id = v.remark_id"
                                        + " where r.recording_id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
        assertThat(facts())
                .containsExactly(
                        "recording-kept", "recording-remarked", "recording-remarked", "recording-remark-changed");
    }

    @Test
    void hourLongRecordingStartsAndJumpsWithinThreeHundredMilliseconds() throws Exception {
        recorded(Waves.of(HOUR, 9_000));
        assertThat(read(call(qa, get(base))).path("peaks").size()).isBetween(900, 1_800);
        var fastest = Duration.ofDays(1);
        for (var attempt = 0; attempt < 3; attempt++) {
            var before = System.nanoTime();
            var sound = read(begin(qa)).path("sound").asText();
            assertThat(call(qa, get(sound).header("Range", "bytes=0-65535")).getStatus())
                    .isEqualTo(206);
            var middle = HOUR * Waves.RATE;
            assertThat(call(qa, get(sound).header("Range", "bytes=" + middle + "-" + (middle + 65_535)))
                            .getStatus())
                    .isEqualTo(206);
            var took = Duration.ofNanos(System.nanoTime() - before);
            fastest = took.compareTo(fastest) < 0 ? took : fastest;
        }
        LoggerFactory.getLogger(ListeningIT.class).info("An hour-long recording starts and jumps in {}", fastest);
        assertThat(fastest).isLessThan(START);
    }

    private static Map<String, Integer> part(int from, int to) {
        return Map.of("fromMs", from, "toMs", to);
    }

    private String contact() {
        return recordings.find(id).orElseThrow().contactId().toString();
    }

    private MockHttpServletResponse begin(Staff by) throws Exception {
        return call(by, post(base + "/listenings"));
    }

    private MockHttpServletResponse call(Staff by, MockHttpServletRequestBuilder request, Object body)
            throws Exception {
        return call(by, request.contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(body)));
    }

    private MockHttpServletResponse call(Staff by, MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(
                        request.header("Idempotency-Key", Ids.next().toString()).with(Accounts.as(by)))
                .andReturn()
                .getResponse();
    }

    private JsonNode read(MockHttpServletResponse answer) throws Exception {
        return json.readTree(answer.getContentAsByteArray());
    }

    private String slug(MockHttpServletResponse answer) throws Exception {
        return read(answer).path("slug").asText();
    }

    private List<String> facts() {
        return jdbc.sql(
                        "select kind from archive.fact where subject_type = 'recording' and subject_id = :id order by id")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }
}
