package io.ringloop.notifications;

import java.util.Map;

/**
 * A hint to browsers that something changed and is worth fetching again.
 *
 * @param type {@code task}, {@code contact}, {@code call}, {@code presence}, {@code link}, {@code notice}, {@code case}, {@code
 *     callback}, {@code access}, {@code announcement}, {@code dailyReport}, {@code quality}
 * @param id of the thing that changed
 * @param data few small values, none of them personal
 */
public record LiveEvent(String type, String id, Map<String, Object> data, Audience audience) {}
