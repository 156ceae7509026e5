package io.ringloop.rules;

import java.util.UUID;

/**
 * Somebody who might own a case.
 *
 * @param inGroup has the role, and the team if there is one, that the case belongs to
 * @param openCases cases they own that are not closed
 * @param knowsCustomer has handled a case of this customer before
 * @param leaderOnDuty is the team leader on duty now
 * @param managerOnDuty is the operations manager on duty now
 * @param complainedAbout the complaint is about them
 * @param leadsComplainedAbout is the direct leader of the one complained about
 * @param senior has the skill of a senior agent, or leads
 * @param recused must not have it for another reason: gave it away, asked to be left out, handled what is to be confirmed
 */
public record OwnerCandidate(
        UUID staffId,
        boolean onShift,
        boolean inGroup,
        int openCases,
        boolean knowsCustomer,
        boolean leaderOnDuty,
        boolean managerOnDuty,
        boolean complainedAbout,
        boolean leadsComplainedAbout,
        boolean senior,
        boolean recused) {}
