package io.ringloop.routing;

import java.util.Set;

/**
 * A queue in front of another: those who have the skills that some of its calls ask for.
 *
 * @param queue where such a call waits first
 * @param inFrontOf where it waits with everybody afterwards
 * @param needs the call asks for all of these; {@link #SENIOR} stands for seniority
 * @param patienceSec how long it waits for them at most, in seconds
 */
public record SkillGroup(String queue, String inFrontOf, Set<String> needs, int patienceSec) {

    /** The skill of those who are experienced. */
    public static final String SENIOR = "senior";

    public SkillGroup {
        needs = Set.copyOf(needs);
    }
}
