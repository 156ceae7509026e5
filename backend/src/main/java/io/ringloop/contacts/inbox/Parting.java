package io.ringloop.contacts.inbox;

import io.ringloop.contacts.reducer.Call;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Parts a batch: what is about the same parties stays together and in its order, for one signal may decide what another means. */
final class Parting {

    /** Towards whom each party leads; who leads nowhere stands for all that lead there. */
    private final Map<String, String> towards = new HashMap<>();

    private Parting() {}

    /**
     * At most so many parts, about equally long; one if the signals are all about one call or none.
     *
     * @param calls every call that the signals may be about
     */
    static List<Part> of(List<Heard> signals, Collection<Call> calls, Predicate<String> agentPhone, int most) {
        var parting = new Parting();
        var heads = signals.stream()
                .map(heard -> parting.join(Parties.of(heard.signal().event(), agentPhone)))
                .toList();
        var callHeads = calls.stream()
                .map(call -> parting.join(Parties.of(call, agentPhone)))
                .toList();
        var parts = parting.weigh(signals, heads, most);
        var result = Stream.generate(() -> new Part(new ArrayList<>(), new ArrayList<>()))
                .limit(parts.values().stream().distinct().count())
                .toList();
        int i = 0;
        for (var heard : signals) {
            part(result, parts, parting.head(heads.get(i++))).signals().add(heard);
        }
        i = 0;
        for (var call : calls) {
            part(result, parts, parting.head(callHeads.get(i++))).calls().add(call);
        }
        return result;
    }

    private static Part part(List<Part> result, Map<String, Integer> parts, String head) {
        return result.get(parts.getOrDefault(head, 0));
    }

    /** In which part each group goes: the longest first, into the part that is shortest. Signals without a channel weigh nothing. */
    private Map<String, Integer> weigh(List<Heard> signals, List<String> heads, int most) {
        var weights = new LinkedHashMap<String, Integer>();
        for (int i = 0; i < signals.size(); i++) {
            var weight = signals.get(i).signal().event().channel() == null ? 0 : 1;
            weights.merge(head(heads.get(i)), weight, Integer::sum);
        }
        var lengths = new int[most];
        var parts = new HashMap<String, Integer>();
        weights.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(group -> {
                    var shortest = shortest(lengths);
                    parts.put(group.getKey(), group.getValue() == 0 ? 0 : shortest);
                    lengths[shortest] += group.getValue();
                });
        return parts;
    }

    private static int shortest(int[] lengths) {
        var least = Arrays.stream(lengths).min().orElseThrow();
        return (int) Arrays.stream(lengths).takeWhile(length -> length > least).count();
    }

    /** Joins the parties and says who stands for them by now. */
    private String join(Set<String> parties) {
        String head = "";
        for (var party : parties) {
            if (head.isEmpty()) {
                head = head(party);
            } else {
                var other = head(party);
                if (!other.equals(head)) {
                    towards.put(other, head);
                }
            }
        }
        return head;
    }

    private String head(String party) {
        var next = towards.get(party);
        if (next == null) {
            return party;
        }
        var head = head(next);
        towards.put(party, head);
        return head;
    }
}
