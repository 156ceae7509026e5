package io.ringloop.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ringloop.processes.BundledProcesses;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormFieldTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPLAINT = "complaint-escalation";

    @ParameterizedTest
    @CsvSource({"present,true", "forward,false", "raise,false"})
    void aProposalIsAskedForOnlyWhenItIsPresented(String nextStep, boolean asked) throws Exception {
        assertThat(FormField.asked(field("handle-complaint", "proposal"), Map.of("nextStep", nextStep)))
                .isEqualTo(asked);
    }

    @Test
    void anAmountIsAskedForWhenOneOfSeveralRemediesCostsMoney() throws Exception {
        var amount = field("handle-complaint", "amount");
        assertThat(FormField.asked(amount, Map.of("remedy", List.of("apology", "compensation"))))
                .isTrue();
        assertThat(FormField.asked(amount, Map.of("remedy", List.of("apology"))))
                .isFalse();
        assertThat(FormField.asked(amount, Map.of())).isFalse();
    }

    @Test
    void whatIsAskedForIsMandatory() throws Exception {
        assertThat(FormField.refuse(field("handle-complaint", "proposal"), " ")).isEqualTo("field-required");
        assertThat(FormField.refuse(field("handle-complaint", "proposal"), "退款"))
                .isNull();
    }

    @Test
    void aFieldWithoutAConditionIsAlwaysAskedFor() throws Exception {
        assertThat(FormField.asked(field("handle-complaint", "findings"), Map.of()))
                .isTrue();
    }

    @Test
    void aReferenceIsAnId() throws Exception {
        var contact = field("present-solution", "contact");
        assertThat(FormField.refuse(contact, UUID.randomUUID().toString())).isNull();
        assertThat(FormField.refuse(contact, "yesterday")).isEqualTo("field-invalid");
        assertThat(FormField.refuse(contact, 7)).isEqualTo("field-invalid");
    }

    @Test
    void filesAreAListOfIds() throws Exception {
        var evidence = field("carry-out", "files");
        assertThat(FormField.refuse(evidence, List.of(UUID.randomUUID().toString())))
                .isNull();
        assertThat(FormField.refuse(evidence, List.of())).isEqualTo("field-required");
        assertThat(FormField.refuse(evidence, List.of("../secret"))).isEqualTo("field-invalid");
        assertThat(FormField.refuse(evidence, "file")).isEqualTo("field-invalid");
    }

    @ParameterizedTest
    @CsvSource({"13800138000,", "+86 21 6100 0000,", "call me,field-invalid"})
    void aPhoneNumberLooksLikeOne(String number, String slug) throws Exception {
        assertThat(FormField.refuse(field("register-and-soothe", "feedbackPhone"), number))
                .isEqualTo(slug);
    }

    private static JsonNode field(String form, String key) throws Exception {
        var schema = JSON.readTree(BundledProcesses.form(COMPLAINT, form).orElseThrow());
        return StreamSupport.stream(schema.path("components").spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
