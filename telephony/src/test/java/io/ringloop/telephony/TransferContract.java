package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The part of the contract about transfers. */
abstract class TransferContract extends CallContract {

    @Test
    void blindTransferToAQueueKeepsTheCall() {
        join("main", "PJSIP/1001");
        join("complaint", "PJSIP/1002");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(8));
        String call = recorder.callFrom(number);
        String agent =
                recorder.ofCall(AgentConnected.class, call).agentChannel().name();

        assertThat(pbx.actions()
                        .blindTransfer(agent, "ringloop-transfer", "complaint")
                        .join()
                        .accepted())
                .isTrue();

        CallTransferred transferred = recorder.first(CallTransferred.class, event -> true);
        AgentConnected second =
                recorder.first(AgentConnected.class, event -> event.queue().equals("complaint"));

        assertThat(transferred.attended()).isFalse();
        assertThat(transferred.transferer().iface()).isEqualTo("PJSIP/1001");
        assertThat(transferred.transferee().uniqueid()).isEqualTo(call);
        assertThat(transferred.exten()).isEqualTo("complaint");
        assertThat(second.channel().uniqueid()).isEqualTo(call);
        assertThat(second.channel().linkedid()).isEqualTo(call);
        assertThat(second.iface()).isEqualTo("PJSIP/1002");
        assertThat(recorder.all(CallerJoinedQueue.class))
                .extracting(CallerJoinedQueue::queue)
                .containsExactly("main", "complaint");
        assertThat(recorder.all(AgentCompleted.class).get(0).reason()).isEqualTo("transfer");
    }

    @Test
    void attendedTransferPutsTheSecondAgentInThePlaceOfTheFirst() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(9));
        String call = recorder.callFrom(number);
        String agent =
                recorder.ofCall(AgentConnected.class, call).agentChannel().name();
        assertThat(pbx.actions()
                        .attendedTransfer(agent, "ringloop-transfer", "1002")
                        .join()
                        .accepted())
                .isTrue();
        recorder.first(
                CallHeld.class, event -> "PJSIP/1001".equals(event.channel().iface()));
        ChannelsBridged consulted = recorder.first(
                ChannelsBridged.class,
                event -> "PJSIP/1002".equals(event.channel().iface()));

        pbx.actions().hangup(agent, 16).join();

        CallTransferred transferred = recorder.first(CallTransferred.class, event -> true);
        assertThat(transferred.attended()).isTrue();
        assertThat(transferred.result()).isEqualTo("Success");
        assertThat(transferred.transferer().iface()).isEqualTo("PJSIP/1001");
        assertThat(transferred.transferee().uniqueid()).isEqualTo(call);
        assertThat(transferred.target()).isNotNull();
        assertThat(transferred.target().name()).startsWith("Local/1002@");
        assertThat(consulted.channel().linkedid()).isEqualTo(call);
        assertThat(recorder.ofCall(AgentCompleted.class, call).reason()).isEqualTo("transfer");
    }

    @Test
    void attendedTransferNamesItsTargetAlsoBeforeTheAnswer() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(9));
        String call = recorder.callFrom(number);
        String agent =
                recorder.ofCall(AgentConnected.class, call).agentChannel().name();
        pbx.actions().attendedTransfer(agent, "ringloop-transfer", "1004").join();
        recorder.first(
                ChannelStarted.class,
                event -> "PJSIP/1004".equals(event.channel().iface()));

        pbx.actions().hangup(agent, 16).join();

        CallTransferred transferred = recorder.first(CallTransferred.class, event -> true);
        assertThat(transferred.attended()).isTrue();
        assertThat(transferred.target()).isNotNull();
        assertThat(transferred.target().name()).startsWith("Local/1004@");
    }

    @Test
    void whatCannotBeDialledLeadsToNobody() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(9));
        String call = recorder.callFrom(number);
        String agent =
                recorder.ofCall(AgentConnected.class, call).agentChannel().name();

        pbx.actions().attendedTransfer(agent, "ringloop-transfer", "main").join();

        recorder.first(ChannelEnded.class, event -> call.equals(event.channel().uniqueid()));
        assertThat(recorder.all(CallerJoinedQueue.class)).hasSize(1);
    }

    @Test
    void wordWithAColleagueOfTheSameQueueIsACallOfTheAgentUntilTheCallerIsGivenOn() {
        join("main", "PJSIP/1001");
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(9));
        String call = recorder.callFrom(number);
        String agent =
                recorder.ofCall(AgentConnected.class, call).agentChannel().name();
        join("main", "PJSIP/1002");

        pbx.actions().attendedTransfer(agent, "ringloop-transfer", "4000").join();

        AgentRinging rings = recorder.first(AgentRinging.class, event -> "PJSIP/1002".equals(event.iface()));
        CallerJoinedQueue aside = recorder.all(CallerJoinedQueue.class).get(1);
        assertThat(aside.queue()).isEqualTo("main");
        assertThat(aside.channel().uniqueid()).isNotEqualTo(call);
        assertThat(aside.channel().linkedid()).isEqualTo(call);
        assertThat(rings.channel().uniqueid()).isEqualTo(aside.channel().uniqueid());
        assertThat(rings.agentChannel().linkedid()).isEqualTo(call);
        AgentConnected connected = recorder.first(AgentConnected.class, event -> "PJSIP/1002".equals(event.iface()));
        assertThat(connected.channel().uniqueid()).isEqualTo(aside.channel().uniqueid());

        pbx.actions().hangup(agent, 16).join();

        CallTransferred transferred = recorder.first(CallTransferred.class, event -> true);
        assertThat(transferred.result()).isEqualTo("Success");
        assertThat(transferred.transferer().iface()).isEqualTo("PJSIP/1001");
        AgentCompleted first = recorder.first(AgentCompleted.class, event -> "PJSIP/1001".equals(event.iface()));
        assertThat(first.reason()).isEqualTo("transfer");
        recorder.first(
                ChannelEnded.class, event -> "PJSIP/1002".equals(event.channel().iface()));
    }

    @Test
    void agentWhoGaveTheCallOnIsNotCalledAtOnce() {
        join("main", "PJSIP/1001");
        join("complaint", "PJSIP/1001");
        pbx.actions().addMember("complaint", "PJSIP/1002", "Wang Wei", 5, null).join();
        joined.add(new String[] {"complaint", "PJSIP/1002"});
        String number = number();
        bed.call(number, "4000", Duration.ofSeconds(6));
        String agent = recorder.ofCall(AgentConnected.class, recorder.callFrom(number))
                .agentChannel()
                .name();

        pbx.actions().blindTransfer(agent, "ringloop-transfer", "complaint").join();

        AgentRinging rings =
                recorder.first(AgentRinging.class, event -> event.queue().equals("complaint"));
        assertThat(rings.iface()).isEqualTo("PJSIP/1002");
    }
}
