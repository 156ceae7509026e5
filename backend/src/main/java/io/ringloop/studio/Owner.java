package io.ringloop.studio;

import io.ringloop.people.StaffId;

/**
 * Who answers for a process or a rule set.
 *
 * @param version grows when somebody else is named
 */
public record Owner(String key, StaffId staff, int version) {}
