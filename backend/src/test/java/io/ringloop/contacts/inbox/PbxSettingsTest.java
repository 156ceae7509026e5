package io.ringloop.contacts.inbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PbxSettingsTest {

    @Test
    void withoutALaneNothingWouldBeReducedSoItIsRefusedAtTheStart() {
        assertThatThrownBy(
                        () -> new PbxSettings("", 0, "pbx", false, "", "", "", "", "ringloop-inbound", "", "", "", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ringloop.pbx.lanes");
    }
}
