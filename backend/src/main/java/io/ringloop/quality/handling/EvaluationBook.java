package io.ringloop.quality.handling;

import io.ringloop.deadlines.ClockSubject;
import io.ringloop.notifications.Audience;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.Leaders;
import io.ringloop.people.People;
import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import io.ringloop.quality.Evaluation;
import io.ringloop.quality.store.EvaluationStore;
import io.ringloop.shared.ProblemException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What every step of an evaluation reads, records and tells. */
@Component
public class EvaluationBook {

    private final EvaluationStore store;
    private final QualityBook quality;
    private final People people;
    private final Leaders leaders;
    private final Notices notices;

    EvaluationBook(EvaluationStore store, QualityBook quality, People people, Leaders leaders, Notices notices) {
        this.store = store;
        this.quality = quality;
        this.people = people;
        this.leaders = leaders;
        this.notices = notices;
    }

    public Instant now() {
        return quality.now();
    }

    /**
     * @throws ProblemException {@code evaluation-not-found}
     */
    public Evaluation get(UUID id) {
        return store.find(id).orElseThrow(() -> notFound(id));
    }

    /** The same, locked until the end of the transaction. */
    public Evaluation lock(UUID id) {
        return store.lock(id).orElseThrow(() -> notFound(id));
    }

    public static ProblemException notFound(UUID id) {
        return new ProblemException("evaluation-not-found", Map.of("id", id));
    }

    /** Writes down what must be proven; the words are about the person evaluated. */
    void prove(String kind, Evaluation evaluation, Map<String, Object> data, Map<String, Object> words) {
        var all = new HashMap<>(data);
        all.put("origin", evaluation.origin().code());
        all.put("source", evaluation.work().source().code());
        all.put("sourceId", evaluation.work().id());
        all.put("agent", evaluation.work().agent().value());
        quality.prove(kind, evaluation.id(), all, evaluation.work().agent().value(), words);
        spread(evaluation.id());
    }

    /** The browsers of whoever may see it now: before it is released, of nobody but those who evaluate. */
    private void spread(UUID id) {
        var evaluation = get(id);
        var work = evaluation.work();
        var own = new Audience(false, Set.of(work.agent().value()), Set.of(work.unitId()), Set.of());
        quality.tell(id, evaluation.released() ? QualityBook.ANALYSTS.and(own) : QualityBook.ANALYSTS);
    }

    void tellAgent(Evaluation evaluation, String template, Map<String, ?> params) {
        people.find(evaluation.work().agent())
                .filter(Staff::active)
                .ifPresent(staff -> tell(evaluation, staff, template, params));
    }

    /** The leader on duty who is not the person evaluated. */
    void tellLeader(Evaluation evaluation, String template, Map<String, ?> params) {
        leaders.onDuty(evaluation.work().unitId(), Set.of(evaluation.work().agent()))
                .ifPresent(staff -> tell(evaluation, staff, template, params));
    }

    void tell(Evaluation evaluation, StaffId staff, String template, Map<String, ?> params) {
        people.find(staff).filter(Staff::active).ifPresent(found -> tell(evaluation, found, template, params));
    }

    private void tell(Evaluation evaluation, Staff staff, String template, Map<String, ?> params) {
        var all = new HashMap<String, Object>(params);
        all.put("person", name(evaluation.work().agent()));
        notices.send(NoticeOrder.of(
                        template, Recipient.staff(staff), evaluation.work().unitId(), all)
                .about(QualityBook.EVALUATION, evaluation.id()));
    }

    String name(StaffId staff) {
        return people.find(staff).map(Staff::displayName).orElse("?");
    }

    /** Whose its clocks are. */
    static ClockSubject clocks(Evaluation evaluation) {
        return new ClockSubject(QualityBook.EVALUATION, evaluation.id(), evaluation.id());
    }
}
