package io.ringloop.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PbxEventsTest {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();
    private static final Instant AT = Instant.parse("2026-11-21T22:00:00Z");

    static List<Class<?>> kinds() {
        return List.of(PbxEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindHasAStableNameAndSurvivesJson(Class<?> kind) throws Exception {
        PbxEvent event = (PbxEvent) sample(kind);

        String type = PbxEvents.typeOf(event);

        assertThat(type).matches("[a-z]+(-[a-z]+)*");
        assertThat(PbxEvents.classOf(type)).isEqualTo(kind);
        assertThat(JSON.readValue(JSON.writeValueAsString(event), PbxEvents.classOf(type)))
                .isEqualTo(event);
    }

    @Test
    void namesAreAsManyAsKinds() {
        assertThat(PbxEvents.types()).hasSameSizeAs(kinds());
        assertThat(PbxEvents.classOf("no-such-thing")).isNull();
    }

    @Test
    void channelKnowsItsDevice() {
        assertThat(channel("PJSIP/1001-0000002a").iface()).isEqualTo("PJSIP/1001");
        assertThat(channel(null).iface()).isNull();
    }

    private static Object sample(Class<?> type) throws Exception {
        if (type.isRecord()) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
            Object[] values = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                values[i] = sample(types[i]);
            }
            return type.getDeclaredConstructor(types).newInstance(values);
        }
        if (type == Integer.class) {
            return 7;
        }
        if (type == boolean.class) {
            return true;
        }
        return type == Instant.class ? AT : type == List.class ? List.of() : "text";
    }

    private static Channel channel(String name) {
        return new Channel("1.1", "1.1", name, null, null, null, null, null, null);
    }
}
