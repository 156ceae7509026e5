package io.ringloop.quality.handling;

import io.ringloop.quality.FormContent;
import io.ringloop.quality.FormItem;
import io.ringloop.quality.SystemCheck;
import io.ringloop.quality.store.RecordFactStore;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system answers of a form from its own data. The evaluator sees why, and confirms or corrects it. */
@Component
@Transactional(readOnly = true)
public class SystemAnswers {

    private final RecordFactStore facts;

    SystemAnswers(RecordFactStore facts) {
        this.facts = facts;
    }

    /** Why the system answers so. */
    public enum Why {
        RECORDED("recorded"),
        NOT_RECORDED("not-recorded"),
        ALL_CLOSED("all-closed"),
        STILL_OPEN("still-open"),
        NO_TICKET("no-ticket"),
        /** There is no knowledge base whose searches could be looked up: the evaluator answers alone. */
        NO_KNOWLEDGE_BASE("no-knowledge-base"),
        /** It is no contact: nothing is known of its record. */
        NO_CONTACT("no-contact");

        private final String code;

        Why(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /**
     * One proposal.
     *
     * @param applies false: the item does not apply here
     * @param points absent when it does not apply, or when the system does not know
     */
    public record Proposal(
            String item,
            SystemCheck check,
            boolean applies,
            @Nullable Integer points,
            Why why) {

        /** Whether the system says anything at all. */
        public boolean known() {
            return points != null || !applies;
        }
    }

    /** @param contact absent when something else is evaluated */
    public List<Proposal> of(FormContent form, @Nullable UUID contact) {
        return form.items().stream()
                .filter(item -> item.check() != null)
                .map(item -> proposal(item, contact))
                .toList();
    }

    private Proposal proposal(FormItem item, @Nullable UUID contact) {
        var check = Objects.requireNonNull(item.check());
        if (check == SystemCheck.KNOWLEDGE_SEARCHED) {
            return unknown(item, check, Why.NO_KNOWLEDGE_BASE);
        }
        if (contact == null) {
            return unknown(item, check, Why.NO_CONTACT);
        }
        if (check == SystemCheck.RECORD_COMPLETE) {
            return facts.recorded(contact)
                    ? answered(item, check, true, Why.RECORDED)
                    : answered(item, check, false, Why.NOT_RECORDED);
        }
        var tickets = facts.tickets(contact);
        if (tickets.all() == 0) {
            return item.optional()
                    ? new Proposal(item.key(), check, false, null, Why.NO_TICKET)
                    : unknown(item, check, Why.NO_TICKET);
        }
        return tickets.open() == 0
                ? answered(item, check, true, Why.ALL_CLOSED)
                : answered(item, check, false, Why.STILL_OPEN);
    }

    private static Proposal answered(FormItem item, SystemCheck check, boolean good, Why why) {
        return new Proposal(item.key(), check, true, good ? item.scale().best() : 0, why);
    }

    private static Proposal unknown(FormItem item, SystemCheck check, Why why) {
        return new Proposal(item.key(), check, true, null, why);
    }
}
