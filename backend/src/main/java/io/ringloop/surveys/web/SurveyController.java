package io.ringloop.surveys.web;

import io.ringloop.people.Actor;
import io.ringloop.people.People;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.shared.Cursor;
import io.ringloop.shared.Page;
import io.ringloop.surveys.store.SurveyListStore;
import io.ringloop.surveys.store.SurveyListStore.Narrowing;
import io.ringloop.surveys.store.SurveyListStore.Rated;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Customers who were asked to rate a service, one by one: what every figure is made of. */
@RestController
@RequestMapping("/api/surveys")
class SurveyController {

    private static final int MOST = 200;

    private final SurveyListStore surveys;
    private final People people;
    private final Actor actor;

    SurveyController(SurveyListStore surveys, People people, Actor actor) {
        this.surveys = surveys;
        this.people = people;
        this.actor = actor;
    }

    /** Who served. */
    record SurveyAgent(UUID id, String displayName) {}

    /** @param overall mean of the three marks */
    record SurveyMarks(
            int attitude,
            int efficiency,
            int accuracy,
            BigDecimal overall,
            @Nullable Boolean solved,
            @Nullable String comment,
            Instant givenAt) {}

    /**
     * One customer who was asked.
     *
     * @param source {@code contact}, {@code complaint} or {@code ticket}
     * @param caseType what kind of service: {@code contact}, {@code complaint}, or the type of the ticket
     * @param state {@code invited}, {@code answered}, {@code unanswered}, {@code refused} or {@code expired}
     * @param channel {@code ivr}, {@code sms} or {@code mail}
     * @param answer absent while there is none
     * @param callbackId the callback that a low score led to
     */
    record SurveyRow(
            UUID id,
            String source,
            UUID sourceId,
            String caseType,
            String state,
            @Nullable String channel,
            @Nullable UUID customerId,
            @Nullable SurveyAgent agent,
            @Nullable String queue,
            UUID unitId,
            @Nullable Instant askedAt,
            @Nullable SurveyMarks answer,
            @Nullable UUID callbackId) {}

    /**
     * Those asked last first.
     *
     * @param until surveys of this moment and later are not shown
     */
    @GetMapping
    @Requires(Permission.CONTACTS_READ)
    Page<SurveyRow> list(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until,
            @RequestParam(required = false) @Nullable UUID agent,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String queue,
            @RequestParam(required = false) @Nullable String caseType,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) @Nullable Boolean answered,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.max(1, Math.min(limit, MOST));
        var narrowing = new Narrowing(from, until, agent, unit, queue, caseType, channel, answered);
        var rows = surveys.list(actor.scope(Permission.CONTACTS_READ), narrowing, Cursor.parse(cursor, 2), most + 1);
        return Page.of(rows, most, SurveyListStore::cursor).map(this::row);
    }

    private SurveyRow row(Rated rated) {
        var survey = rated.survey();
        var service = survey.service();
        return new SurveyRow(
                survey.id(),
                service.source().code(),
                service.sourceId(),
                service.caseType(),
                survey.state().code(),
                survey.channel() == null ? null : survey.channel().code(),
                service.customerId(),
                agent(service.agent()),
                service.queue(),
                service.unitId(),
                survey.askedAt(),
                marks(rated),
                survey.callbackId());
    }

    private @Nullable SurveyAgent agent(@Nullable StaffId id) {
        return id == null
                ? null
                : new SurveyAgent(
                        id.value(), people.find(id).map(Staff::displayName).orElse(""));
    }

    private static @Nullable SurveyMarks marks(Rated rated) {
        var answer = rated.answer();
        return answer == null
                ? null
                : new SurveyMarks(
                        answer.attitude(),
                        answer.efficiency(),
                        answer.accuracy(),
                        answer.overall(),
                        answer.solved(),
                        answer.comment(),
                        answer.givenAt());
    }
}
