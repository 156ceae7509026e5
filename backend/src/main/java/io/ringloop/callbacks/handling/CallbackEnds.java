package io.ringloop.callbacks.handling;

import io.ringloop.callbacks.Callback;
import io.ringloop.callbacks.store.AttemptStore;
import io.ringloop.callbacks.store.CallbackFormStore;
import io.ringloop.callbacks.store.CallbackStore;
import io.ringloop.complaints.ComplaintDraft;
import io.ringloop.complaints.Complaints;
import io.ringloop.complaints.Registration;
import io.ringloop.notifications.NoticeOrder;
import io.ringloop.notifications.Notices;
import io.ringloop.notifications.Recipient;
import io.ringloop.people.Leaders;
import io.ringloop.processes.CallbackProcess.Elements;
import io.ringloop.tasks.Tasks;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a callback leads to: a case, a letter, or a word to the leader. */
@Component
@Transactional
public class CallbackEnds {

    private static final String LANGUAGE = "zh-CN";
    private static final int FIRST = 80;

    private final CallbackBook book;
    private final CallbackStore store;
    private final AttemptStore attempts;
    private final CallbackFormStore forms;
    private final Complaints complaints;
    private final Notices notices;
    private final Leaders leaders;
    private final Tasks tasks;
    private final CallbackNews news;

    CallbackEnds(
            CallbackBook book,
            CallbackStore store,
            AttemptStore attempts,
            CallbackFormStore forms,
            Complaints complaints,
            Notices notices,
            Leaders leaders,
            Tasks tasks,
            CallbackNews news) {
        this.book = book;
        this.store = store;
        this.attempts = attempts;
        this.forms = forms;
        this.complaints = complaints;
        this.notices = notices;
        this.leaders = leaders;
        this.tasks = tasks;
        this.news = news;
    }

    /**
     * Opens the complaint the customer wants, once. Who does not want one is brought to the leader's notice, unless a case
     * goes on with it.
     */
    public void followUp(UUID id) {
        var callback = book.lock(id);
        var said = forms.last(id, Elements.RECORD_CALLBACK);
        if ("yes".equals(said.get("complain"))) {
            var opened = complaints.open(complaint(callback, said));
            store.followUp(id, opened.id());
            news.changed(id);
            book.prove(
                    "callback-complaint", callback, Map.of("case", opened.id().toString()), Map.of());
        } else if (!callback.called()) {
            tellLeader(callback, "callback-complaint", Map.of());
        }
    }

    /** Writes to a customer who was not reached, and ends the callback. */
    public void write(UUID id) {
        var callback = book.lock(id);
        var expired = callback.expiresAt() != null && !book.now().isBefore(callback.expiresAt());
        var params = Map.<String, Object>of(
                "number", callback.number(), "attempts", attempts.of(id).size());
        notices.send(NoticeOrder.of(
                        "callback-unreachable",
                        Recipient.customer(callback.draft().customerId(), LANGUAGE),
                        callback.draft().unitId(),
                        params)
                .about(CallbackBook.SUBJECT, id));
        book.close(id, expired ? "expired" : "unreachable");
    }

    /** It is late: its task comes first, and the leader hears of it. */
    public void raise(UUID id) {
        var callback = book.get(id);
        tasks.open(id, Elements.TAKE_CALLBACK).ifPresent(task -> tasks.raise(task.id(), FIRST));
        tellLeader(callback, "callback-late", Map.of("dueAt", Objects.requireNonNull(callback.dueAt())));
    }

    private void tellLeader(Callback callback, String template, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put("number", callback.number());
        leaders.onDuty(callback.draft().unitId(), Set.of())
                .ifPresent(leader -> notices.send(NoticeOrder.of(
                                template,
                                Recipient.staff(leader),
                                callback.draft().unitId(),
                                all)
                        .about(CallbackBook.SUBJECT, callback.id())));
    }

    private ComplaintDraft complaint(Callback callback, Map<String, Object> said) {
        var attempt = attempts.lockLast(callback.id()).orElseThrow();
        var answeredAt = attempt.answeredAt() == null ? attempt.askedAt() : attempt.answeredAt();
        return new ComplaintDraft(
                callback.id(),
                null,
                attempt.agent(),
                callback.draft().unitId(),
                callback.draft().customerId(),
                null,
                null,
                "call",
                answeredAt,
                LANGUAGE,
                Registration.ofMatter(attempt.number(), said.get("why") instanceof String why ? why : null, null));
    }
}
