package io.ringloop.rules;

import java.util.List;

/**
 * A case that needs an owner.
 *
 * @param leaderNamed the complaint also names the leader of the one complained about
 * @param keyCustomer the customer is one of those who are worth most
 * @param candidates everybody who may come into question, those on duty included, each once
 */
public record OwnerChoiceFacts(boolean leaderNamed, boolean keyCustomer, List<OwnerCandidate> candidates) {
    public OwnerChoiceFacts {
        candidates = List.copyOf(candidates);
        if (candidates.stream().map(OwnerCandidate::staffId).distinct().count() < candidates.size()) {
            throw new IllegalArgumentException("A candidate is named twice");
        }
    }
}
