package io.ringloop.telephony;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A scripted PBX on loopback. It speaks AMI on the wire and asks FastAGI as the sample dialplan does, in the order of events a real Asterisk 22
 * was seen to keep, so that the ordinary adapter connects to it. Made by {@link Telephony#simulator}. All methods may be called from any thread.
 *
 * <pre>{@code
 * SimulatedPbx pbx = Telephony.simulator(SimulatorSettings.standard("demo")).start();
 * pbx.askRouterAt(new InetSocketAddress("127.0.0.1", agi.port()));
 * Pbx link = Telephony.asterisk(pbx.settings(Timing.standard()));
 * pbx.phone("PJSIP/1001").autoAnswer(Duration.ofSeconds(2));
 * SimulatedCall call = pbx.placeCall(CallPlan.call("13800138000", "4000").talking(Duration.ofSeconds(30)));
 * }</pre>
 */
public interface SimulatedPbx extends AutoCloseable {

    /** Listens; returns when connections are accepted. */
    SimulatedPbx start();

    /** Where AMI listens. The same after {@link #stop} and {@link #start}. */
    int port();

    /** How the adapter reaches it. */
    AsteriskSettings settings(AsteriskSettings.Timing timing);

    /** Whom the dialplan asks; null for nobody, so that every call takes the default branch. */
    void askRouterAt(@Nullable InetSocketAddress fastAgi);

    /** Adds a queue or changes its settings; members and callers stay. */
    void define(SimulatedQueue queue);

    /** The phone with this interface, made when it is first asked for. */
    SimulatedPhone phone(String iface);

    SimulatedCall placeCall(CallPlan plan);

    /** How customers take the calls that are dialled to their numbers, those that ring already included; until told, all answer at once. */
    void customers(Function<String, AnswerPlan> howTheyAnswer);

    /** The calls that have not ended. */
    List<SimulatedCall> calls();

    SimulatedFaults faults();

    /** The power goes: links break, calls vanish without an event, nobody listens. Dynamic members survive, as on the real one. */
    void stop();

    @Override
    void close();
}
