package io.ringloop.contacts.reducer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.telephony.AgentCompleted;
import io.ringloop.telephony.AgentConnected;
import io.ringloop.telephony.Channel;
import io.ringloop.telephony.PbxEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is repeated or reordered between channels, a scripted call has one contact, one story and the right end. */
class CallReducerPropertiesTest {

    private record Script(List<PbxEvent> events, List<String> story) {}

    private static Script script(int kind, String id) {
        return switch (kind) {
            case 0 -> new Script(Scene.answeredCall(id), List.of("opened", "answered by PJSIP/1001", "ended"));
            case 1 -> new Script(Scene.abandonedCall(id, 30), List.of("opened", "abandoned"));
            case 2 -> new Script(Scene.abandonedCall(id, 2), List.of("opened", "short-abandoned"));
            case 3 -> new Script(Scene.callGivenUpAtOnce(id), List.of("opened", "short-abandoned"));
            default -> new Script(Scene.timedOutCall(id), List.of("opened", "timeout"));
        };
    }

    /** The channel on whose stream an event travels; only within it order holds. Answer and end of an agent travel on the queue's own. */
    private static String stream(PbxEvent event) {
        if (event instanceof AgentConnected || event instanceof AgentCompleted) {
            return "queue";
        }
        Channel channel = event.channel();
        return channel == null ? "" : String.valueOf(channel.uniqueid());
    }

    private static List<PbxEvent> reorderedBetweenChannels(List<PbxEvent> events, Random random) {
        Map<String, List<PbxEvent>> streams = new LinkedHashMap<>();
        events.forEach(event ->
                streams.computeIfAbsent(stream(event), key -> new ArrayList<>()).add(event));
        var result = new ArrayList<PbxEvent>();
        var open = new ArrayList<>(streams.values());
        while (!open.isEmpty()) {
            var next = open.get(random.nextInt(open.size()));
            result.add(next.remove(0));
            open.removeIf(List::isEmpty);
        }
        return result;
    }

    private static List<PbxEvent> repeated(List<PbxEvent> events, Random random) {
        var result = new ArrayList<PbxEvent>();
        for (var event : events) {
            result.add(event);
            if (random.nextInt(3) == 0) {
                result.add(event);
            }
            if (random.nextInt(4) == 0 && !result.isEmpty()) {
                result.add(result.get(Math.max(0, result.size() - 1 - random.nextInt(3))));
            }
        }
        return result;
    }

    @Property(tries = 2000)
    void repeatsChangeNothing(@ForAll @IntRange(min = 0, max = 4) int kind, @ForAll long seed) {
        var scene = new Scene();
        var script = script(kind, "1");
        scene.hear(repeated(script.events(), new Random(seed))).later(CallEnding.GRACE);
        assertThat(scene.story()).isEqualTo(script.story());
    }

    @Property(tries = 2000)
    void orderBetweenChannelsDoesNotMatter(@ForAll @IntRange(min = 0, max = 4) int kind, @ForAll long seed) {
        var scene = new Scene();
        var script = script(kind, "1");
        scene.hear(reorderedBetweenChannels(script.events(), new Random(seed))).later(CallEnding.GRACE);
        assertThat(scene.story()).isEqualTo(script.story());
    }

    @Property(tries = 500)
    void mixedCallsDoNotDisturbEachOther(@ForAll @IntRange(min = 2, max = 20) int calls, @ForAll long seed) {
        var random = new Random(seed);
        var scene = new Scene();
        scene.step = Duration.ofMillis(1);
        var scripts = new LinkedHashMap<String, Script>();
        var all = new ArrayList<List<PbxEvent>>();
        for (int i = 0; i < calls; i++) {
            var script = script(random.nextInt(5), "" + (i + 1));
            scripts.put("" + (i + 1), script);
            all.add(new ArrayList<>(repeated(reorderedBetweenChannels(script.events(), random), random)));
        }
        while (!all.isEmpty()) {
            var next = all.get(random.nextInt(all.size()));
            scene.hear(next.remove(0));
            all.removeIf(List::isEmpty);
        }
        scene.later(Duration.ofSeconds(10));
        assertThat(scene.book.calls()).hasSize(calls);
        scripts.forEach((id, script) ->
                assertThat(scene.story(scene.call(id).id)).as(id).isEqualTo(script.story()));
    }

    @Property(tries = 1000)
    void memoryBetweenAnyTwoEventsLosesNothing(@ForAll @IntRange(min = 0, max = 4) int kind, @ForAll long seed) {
        var random = new Random(seed);
        var script = script(kind, "1");
        var story = new ArrayList<String>();
        Call call = null;
        var now = new Scene().now;
        for (var event : reorderedBetweenChannels(script.events(), random)) {
            var scene = new Scene();
            scene.now = now;
            if (call != null) {
                scene.book.add(Call.recall(call.id, call.memory()));
            }
            scene.hear(event);
            now = scene.now;
            if (scene.book.calls().isEmpty()) {
                continue; // the end of a phone nobody had heard ring
            }
            call = scene.only();
            story.addAll(scene.story());
        }
        var last = new Scene();
        last.now = now;
        last.book.add(Call.recall(call.id, call.memory()));
        last.later(CallEnding.GRACE);
        story.addAll(last.story());
        assertThat(story).isEqualTo(script.story());
    }
}
