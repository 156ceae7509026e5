package io.ringloop.notifications;

import java.util.UUID;

/**
 * What a notice is about.
 *
 * @param type such as {@code case}
 * @param id also the business key of its process
 */
public record Subject(String type, UUID id) {}
