package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Keeps what a link told, in order. */
final class Recorder implements PbxListener {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    // a thread of a link that was just closed does not fail the test that waits meanwhile
    static {
        Awaitility.doNotCatchUncaughtExceptionsByDefault();
    }

    private final List<PbxSignal> signals = new CopyOnWriteArrayList<>();
    private final List<LinkChange> changes = new CopyOnWriteArrayList<>();

    @Override
    public void received(List<PbxSignal> batch) {
        signals.addAll(batch);
    }

    @Override
    public void link(LinkChange change) {
        changes.add(change);
    }

    List<PbxSignal> signals() {
        return new ArrayList<>(signals);
    }

    List<LinkChange> changes() {
        return new ArrayList<>(changes);
    }

    List<PbxEvent> events() {
        return signals.stream().map(PbxSignal::event).toList();
    }

    <E extends PbxEvent> List<E> all(Class<E> kind) {
        return signals.stream()
                .map(PbxSignal::event)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Names of the channels that began and did not end. */
    List<String> aliveChannels() {
        List<String> ended = all(ChannelEnded.class).stream()
                .map(event -> event.channel().name())
                .toList();
        return all(ChannelStarted.class).stream()
                .map(event -> event.channel().name())
                .filter(name -> !ended.contains(name))
                .toList();
    }

    /** Waits for the first event of the kind that fits. */
    <E extends PbxEvent> E first(Class<E> kind, Predicate<E> fits) {
        try {
            return await().pollInterval(Duration.ofMillis(10))
                    .atMost(PATIENCE)
                    .until(() -> all(kind).stream().filter(fits).findFirst(), java.util.Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException never) {
            throw new AssertionError("no such " + kind.getSimpleName() + " came; what came:\n" + told(), never);
        }
    }

    <E extends PbxEvent> E ofCall(Class<E> kind, String uniqueid) {
        return first(
                kind,
                event -> event.channel() != null
                        && uniqueid.equals(event.channel().uniqueid()));
    }

    /** The uniqueid of the call from this number. */
    String callFrom(String number) {
        ChannelStarted started = first(
                ChannelStarted.class, event -> number.equals(event.channel().callerNumber()));
        return started.channel().uniqueid();
    }

    /** The names of the events about this channel, in order. */
    List<String> storyOf(String uniqueid) {
        return signals.stream()
                .map(PbxSignal::event)
                .filter(event -> event.channel() != null
                        && uniqueid.equals(event.channel().uniqueid()))
                .map(event -> event.getClass().getSimpleName())
                .toList();
    }

    LinkChange change(Predicate<LinkChange> fits) {
        try {
            return await().pollInterval(Duration.ofMillis(10))
                    .atMost(PATIENCE)
                    .until(() -> changes.stream().filter(fits).findFirst(), java.util.Optional::isPresent)
                    .orElseThrow();
        } catch (ConditionTimeoutException never) {
            throw new AssertionError("no such link change; what came: " + changes, never);
        }
    }

    /** Up for the n-th time, counted from 1. */
    LinkChange up(int nth) {
        await().pollInterval(Duration.ofMillis(10))
                .atMost(PATIENCE)
                .until(() -> changes.stream().filter(LinkChange::up).count() >= nth);
        return changes.stream().filter(LinkChange::up).toList().get(nth - 1);
    }

    /** In every epoch the ordinals count from 1 without gaps, the snapshot is first, and epochs grow. */
    void assertWhole() {
        List<PbxSignal> all = signals();
        PbxSignal before = null;
        for (PbxSignal signal : all) {
            if (before == null || !before.epoch().equals(signal.epoch())) {
                assertThat(signal.ordinal()).isEqualTo(1);
                assertThat(signal.event()).isInstanceOf(SnapshotTaken.class);
                if (before != null) {
                    assertThat(signal.epoch().toString())
                            .isGreaterThan(before.epoch().toString());
                }
            } else {
                assertThat(signal.ordinal()).isEqualTo(before.ordinal() + 1);
            }
            before = signal;
        }
    }

    private String told() {
        StringBuilder text = new StringBuilder();
        changes.forEach(change -> text.append(change).append('\n'));
        signals.forEach(signal ->
                text.append(signal.ordinal()).append(' ').append(signal.event()).append('\n'));
        return text.toString();
    }
}
