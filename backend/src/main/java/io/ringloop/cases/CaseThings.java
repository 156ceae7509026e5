package io.ringloop.cases;

import java.util.Set;
import java.util.UUID;

/** A bean of a case family: what belongs to a case and has tasks of its own, so that they stand on the page of the case. */
public interface CaseThings {

    /** The business keys of what is going on. */
    Set<UUID> of(UUID caseId);
}
