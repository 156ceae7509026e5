package io.ringloop.quality.handling;

import io.ringloop.rules.QaSamplingTerms;
import io.ringloop.rules.QaScenario;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Draws a stratified sample. Each agent's contacts are counted by scenario, and the quota of a scenario is its share of them, rounded
 * up; an agent whose quotas come to less than the minimum gets more of the scenario that has most left. Within a scenario the quota is
 * spread over channel and hour in proportion, by largest remainder (Hare-Niemeyer); within such a stratum the first in hash order
 * are chosen. The hash is SHA-256 of the plan's seed and the contact's id: nobody can foresee the choice, anybody can make it again.
 */
public final class SampleDraw {

    private static final int PERCENT = 100;

    private final HashOrder order;

    public SampleDraw(String seed) {
        this.order = new HashOrder(seed);
    }

    /** What one agent's contacts of one scenario come to. */
    public record Quota(QaScenario scenario, QaSamplingTerms terms, int frame, int quota) {}

    /** What is drawn of one agent. */
    public record AgentSample(UUID agent, UUID unit, List<Quota> quotas, List<Framed> chosen) {

        public int frame() {
            return quotas.stream().mapToInt(Quota::frame).sum();
        }

        public int quota() {
            return quotas.stream().mapToInt(Quota::quota).sum();
        }
    }

    /** Channel and hour. */
    private record Stratum(String channel, int hour) {}

    /** How much of a stratum is due: the whole part, and what remains of the division. */
    private record Share(List<Framed> contacts, int whole, long remainder) {}

    /**
     * Agents by id.
     *
     * @param terms for each scenario of an agent that occurs
     */
    public List<AgentSample> draw(Collection<Framed> frame, Function<Framed, QaSamplingTerms> terms) {
        var byAgent = frame.stream().collect(Collectors.groupingBy(Framed::agent, TreeMap::new, Collectors.toList()));
        return byAgent.values().stream()
                .map(contacts -> ofAgent(contacts, terms))
                .toList();
    }

    /**
     * Who takes the place of a contact that cannot be evaluated: the next in hash order of its stratum, else of its scenario, else
     * of its agent.
     *
     * @param used contacts that were chosen already, whatever became of them
     */
    public Optional<Framed> next(Collection<Framed> frame, Framed gone, Set<UUID> used) {
        var nearest = Comparator.comparing(
                        (Framed each) -> !stratum(each).equals(stratum(gone)) || each.scenario() != gone.scenario())
                .thenComparing(each -> each.scenario() != gone.scenario());
        return frame.stream()
                .filter(each -> each.agent().equals(gone.agent()) && !used.contains(each.contact()))
                .min(nearest.thenComparing(Framed::contact, order));
    }

    private AgentSample ofAgent(List<Framed> contacts, Function<Framed, QaSamplingTerms> terms) {
        var byScenario = contacts.stream()
                .collect(Collectors.groupingBy(
                        Framed::scenario, () -> new EnumMap<>(QaScenario.class), Collectors.toList()));
        var quotas = new ArrayList<Quota>();
        byScenario.forEach((scenario, of) -> {
            var term = terms.apply(of.get(0));
            quotas.add(new Quota(scenario, term, of.size(), share(term.ratePct(), of.size())));
        });
        fill(quotas, contacts.size());
        var chosen = quotas.stream()
                .flatMap(quota -> spread(byScenario.getOrDefault(quota.scenario(), List.of()), quota.quota()).stream())
                .toList();
        var first = contacts.get(0);
        return new AgentSample(first.agent(), first.unit(), List.copyOf(quotas), chosen);
    }

    /** Rounded up, so that no rate above nothing comes to nobody. */
    private static int share(int ratePct, int of) {
        return (ratePct * of + PERCENT - 1) / PERCENT;
    }

    private static void fill(List<Quota> quotas, int frame) {
        var minimum =
                quotas.stream().mapToInt(quota -> quota.terms().minimum()).max().orElse(0);
        var wanted = Math.min(minimum, frame);
        var sum = quotas.stream().mapToInt(Quota::quota).sum();
        while (sum < wanted) {
            var most = 0;
            for (var each = 1; each < quotas.size(); each++) {
                most = left(quotas.get(each)) > left(quotas.get(most)) ? each : most;
            }
            var quota = quotas.get(most);
            quotas.set(most, new Quota(quota.scenario(), quota.terms(), quota.frame(), quota.quota() + 1));
            sum++;
        }
    }

    private static int left(Quota quota) {
        return quota.frame() - quota.quota();
    }

    private List<Framed> spread(List<Framed> contacts, int quota) {
        var strata = new HashMap<Stratum, List<Framed>>();
        contacts.forEach(each ->
                strata.computeIfAbsent(stratum(each), any -> new ArrayList<>()).add(each));
        var shares = new ArrayList<Share>();
        for (var stratum : strata.values()) {
            stratum.sort(Comparator.comparing(Framed::contact, order));
            var due = (long) quota * stratum.size();
            shares.add(new Share(stratum, (int) (due / contacts.size()), due % contacts.size()));
        }
        // Of equal remainders the one whose next contact comes first in hash order: chance decides, not the clock.
        shares.sort(Comparator.comparingLong(Share::remainder)
                .reversed()
                .thenComparing(share -> share.contacts().get(0).contact(), order));
        var spare = quota - shares.stream().mapToInt(Share::whole).sum();
        var chosen = new ArrayList<Framed>();
        for (var each = 0; each < shares.size(); each++) {
            var share = shares.get(each);
            chosen.addAll(share.contacts().subList(0, share.whole() + (each < spare ? 1 : 0)));
        }
        return chosen;
    }

    private static Stratum stratum(Framed contact) {
        return new Stratum(contact.channel(), contact.hour());
    }
}
