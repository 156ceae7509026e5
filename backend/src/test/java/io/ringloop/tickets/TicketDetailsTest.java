package io.ringloop.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringloop.rules.TicketType;
import io.ringloop.shared.FieldProblem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TicketDetailsTest {

    @ParameterizedTest
    @CsvSource({
        "REPAIR, address fault phone product warranty",
        "INSTALLATION, address phone product",
        "REFUND, amount orderNumber phone warranty",
        "EXCHANGE, orderNumber phone product",
        "BILLING, amount phone",
        "APPLICATION, applicant phone subject",
        "DATA_CHANGE, phone subject",
        "FEEDBACK, ''",
        "OTHER, ''"
    })
    void whatATypeNeedsIsAskedForByName(TicketType type, String fields) {
        var missing = details("坏了", null).problems(type);
        assertThat(missing).extracting(FieldProblem::slug).allMatch("field-required"::equals);
        assertThat(missing)
                .extracting(FieldProblem::field)
                .containsExactlyElementsOf(List.of(fields.split(" ")).stream()
                        .filter(field -> !field.isEmpty())
                        .map(field -> "details." + field)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(TicketType.class)
    void noTypeDoesWithoutTheCustomersWords(TicketType type) {
        assertThat(details(" ", null).problems(type))
                .extracting(FieldProblem::field)
                .contains("details.facts");
    }

    @Test
    void whatIsTooLongOrBelowZeroIsRefused() {
        assertThat(details("长".repeat(4_001), new BigDecimal("-1")).problems(TicketType.OTHER))
                .extracting(FieldProblem::field, FieldProblem::slug)
                .containsExactlyInAnyOrder(
                        tuple("details.facts", "text-too-long"), tuple("details.amount", "field-invalid"));
        assertThat(details("长".repeat(4_000), BigDecimal.ZERO).problems(TicketType.OTHER))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13900001111, true", "+86 21 6888 1234, true", "8012, false", "nobody, false"})
    void aPhoneIsOneThatCanBeDialled(String phone, boolean dialled) {
        var details = new TicketDetails(
                phone, "坏了", null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(details.problems(TicketType.OTHER))
                .extracting(FieldProblem::slug)
                .isEqualTo(dialled ? List.of() : List.of("phone-number-malformed"));
    }

    private static TicketDetails details(String facts, @Nullable BigDecimal amount) {
        return new TicketDetails(
                null, facts, null, null, null, null, null, null, null, null, null, amount, null, null, null);
    }
}
