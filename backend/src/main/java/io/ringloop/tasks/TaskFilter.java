package io.ringloop.tasks;

import org.jspecify.annotations.Nullable;

/**
 * Which tasks to list.
 *
 * @param text part of subject, customer or title
 */
public record TaskFilter(
        View view,
        Sort sort,
        @Nullable String process,
        @Nullable String element,
        @Nullable String text) {

    /** Own tasks, those one may take, or everything within one's scope. */
    public enum View {
        MINE,
        GROUP,
        ALL
    }

    /** Due first, newest first, or most important first. */
    public enum Sort {
        DUE,
        CREATED,
        PRIORITY
    }
}
