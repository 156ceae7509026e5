package io.ringloop.quality;

import io.ringloop.people.StaffId;
import io.ringloop.shared.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of an evaluation form. Once published it never changes.
 *
 * @param scenarios of the services it is for; the one form without any serves all others
 * @param publishedAt absent: a draft
 * @param publishedBy absent for those that came with the release
 * @param edit grows with every change of a draft
 */
public record EvaluationForm(
        String key,
        int version,
        Text name,
        List<String> scenarios,
        FormContent content,
        @Nullable Instant publishedAt,
        @Nullable StaffId publishedBy,
        int edit) {

    public EvaluationForm {
        scenarios = List.copyOf(scenarios);
    }

    public boolean published() {
        return publishedAt != null;
    }
}
