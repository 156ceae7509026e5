package io.ringloop.tasks;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a field of a form can point to.
 *
 * @param value what the form keeps: an id, or for kinds without ids the words themselves
 * @param label what people read
 * @param detail what tells it from others of the same name
 */
public record FieldChoice(
        String value, String label, @Nullable String detail) {}
