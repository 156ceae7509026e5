package io.ringloop.quality;

import io.ringloop.MovableClock;
import io.ringloop.RingloopTest;
import io.ringloop.TestStaff;
import io.ringloop.people.Role;
import io.ringloop.people.Scope;
import io.ringloop.people.Staff;
import io.ringloop.shared.Ids;
import io.ringloop.shared.Json;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A centre on a Wednesday morning: a team with its leader, agents whose contacts are over, and those who watch quality. */
@RingloopTest
abstract class QualityScene {

    /** Wednesday, 10:00 in Shanghai. */
    static final Instant START = Instant.parse("2026-11-18T02:00:00Z");

    @Autowired
    MovableClock clock;

    @Autowired
    TestStaff people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc http;

    @Autowired
    Json json;

    UUID centre;
    UUID team;
    Staff qa;
    Staff leader;
    Staff agent;

    @BeforeEach
    void centre() {
        clock.moveTo(START);
        centre = people.centre();
        team = people.team(centre);
        qa = people.in(centre, Role.QA);
        leader = people.in(team, Role.TEAM_LEADER);
        agent = hired(people.agentIn(team), Duration.ofDays(400));
    }

    /** An agent whose account is so old. */
    Staff hired(Staff staff, Duration ago) {
        jdbc.sql("update people.staff set created_at = :at where id = :id")
                .param("at", Timestamp.from(START.minus(ago)))
                .param("id", staff.id().value())
                .update();
        return staff;
    }

    /** A call that is over. */
    UUID call(Staff by, Instant at) {
        return contact(by, "call", "inbound", at, 120);
    }

    UUID contact(Staff by, String channel, String direction, Instant at, int talkSec) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into contacts.contact (id, channel, direction, state, outcome, number_dialled, queue, started_at,
                                                      answered_at, ended_at, talk_sec, agent_id, unit_id, pbx, root_linkedid)
                        values (:id, :channel, :direction, 'closed', 'answered', '13700000000', 'main', :at, :at, :at, :talk,
                                :agent, :unit, 'quality-test', :linkedid)
                        """)
                .param("id", id)
                .param("linkedid", id.toString())
                .param("channel", channel)
                .param("direction", direction)
                .param("at", Timestamp.from(at))
                .param("talk", talkSec)
                .param("agent", by.id().value())
                .param("unit", by.unitId())
                .update();
        return id;
    }

    /** What a contact was about. */
    void matter(UUID contact, String reason1, String reason2) {
        jdbc.sql("""
                        insert into contacts.matter (id, contact_id, seq, reason1, reason2, result, follow_up)
                        values (:id, :contact, 0, :one, :two, 'ANSWERED', 'none')
                        """)
                .param("id", Ids.next())
                .param("contact", contact)
                .param("one", reason1)
                .param("two", reason2)
                .update();
    }

    /** A complaint, from a contact or about somebody. */
    void complaint(@Nullable UUID contact, @Nullable Staff about) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into cases.case_file (id, number, serial, kind, status, title, centre_id, unit_id, received_at, opened_at,
                                                     changed_at, search, tokens)
                        values (:id, :number, 1, 'complaint', 'new', '投诉', :centre, :unit, :at, :at, :at, '', '{}')
                        """)
                .param("id", id)
                .param("number", "C-" + id)
                .param("centre", centre)
                .param("unit", team)
                .param("at", Timestamp.from(START.minus(Duration.ofHours(24))))
                .update();
        jdbc.sql("""
                        insert into complaints.complaint (case_id, contact_id, reason, language, registration, registered, opened_at,
                                                          counts_from)
                        values (:id, :contact, 'CMP_ATTITUDE', 'zh-CN', :registration, true, :at, :at)
                        """)
                .param("id", id)
                .param("contact", contact)
                .param(
                        "registration",
                        json.jsonb(
                                about == null
                                        ? Map.of()
                                        : Map.of("employee", about.id().value())))
                .param("at", Timestamp.from(START.minus(Duration.ofHours(24))))
                .update();
    }

    /** A customer rated a contact; the lowest mark is this. */
    void rated(UUID contact, int mark) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into surveys.survey (id, source, source_id, contact_id, case_type, unit_id, language, state, channel,
                                                    asked_at, created_at, changed_at)
                        values (:id, 'contact', :contact, :contact, 'contact', :unit, 'zh-CN', 'answered', 'ivr', :at, :at, :at)
                        """)
                .param("id", id)
                .param("contact", contact)
                .param("unit", team)
                .param("at", Timestamp.from(START.minus(Duration.ofHours(24))))
                .update();
        jdbc.sql("""
                        insert into surveys.answer (survey_id, attitude, efficiency, accuracy, given_at)
                        values (:id, 5, :mark, 5, :at)
                        """)
                .param("id", id)
                .param("mark", mark)
                .param("at", Timestamp.from(START.minus(Duration.ofHours(24))))
                .update();
    }

    /** The case of a complaint that somebody answers for. */
    UUID complaintOf(Staff owner) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into cases.case_file (id, number, serial, kind, status, title, centre_id, unit_id, owner_id, due_at,
                                                     received_at, opened_at, changed_at, search, tokens)
                        values (:id, :number, 1, 'complaint', 'assigned', '投诉', :centre, :unit, :owner, :at, :at, :at, :at, '', '{}')
                        """)
                .param("id", id)
                .param("number", "C-" + id)
                .param("centre", centre)
                .param("unit", team)
                .param("owner", owner.id().value())
                .param("at", Timestamp.from(START))
                .update();
        jdbc.sql("""
                        insert into complaints.complaint (case_id, reason, language, registration, registered, opened_at, counts_from)
                        values (:id, 'CMP_ATTITUDE', 'zh-CN', '{}', true, :at, :at)
                        """).param("id", id).param("at", Timestamp.from(START)).update();
        return id;
    }

    static Scope all(Staff staff) {
        return new Scope(Scope.Kind.ALL, staff.id(), Set.of());
    }
}
