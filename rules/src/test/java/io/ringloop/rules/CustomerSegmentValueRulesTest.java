package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CustomerSegmentValueRulesTest {
    @RegisterExtension
    static final RowCoverage<CustomerSegmentValueFacts, CustomerValue> TABLE =
            RowCoverage.of(CustomerSegmentValue.bundled());

    @Test
    void row01ANamedKeyAccountIsKeyEvenUnverified() {
        decides(customer(true, 0, 0, false, false), 1, CustomerValue.KEY);
    }

    @Test
    void row02WhoeverSpendsVeryMuchIsKey() {
        decides(customer(false, 50000, 0, false, false), 2, CustomerValue.KEY);
    }

    @Test
    void row03WhoeverSpendsMuchIsHigh() {
        decides(customer(false, 49999, 0, false, true), 3, CustomerValue.HIGH);
        decides(customer(false, 10000, 3, false, true), 3, CustomerValue.HIGH);
    }

    @Test
    void row04WhoeverOwnsSeveralProductsIsHigh() {
        decides(customer(false, 9999, 3, true, true), 4, CustomerValue.HIGH);
    }

    @Test
    void row05AFleetOrContractCustomerIsHigh() {
        decides(customer(false, 0, 2, true, false), 5, CustomerValue.HIGH);
    }

    @Test
    void row06AnUnverifiedCustomerIsUnknown() {
        decides(customer(false, 9999, 2, false, false), 6, CustomerValue.UNKNOWN);
    }

    @Test
    void row07EverybodyElseIsNormal() {
        decides(customer(false, 0, 0, false, true), 7, CustomerValue.NORMAL);
        decides(customer(false, 9999, 2, false, true), 7, CustomerValue.NORMAL);
    }

    private static void decides(CustomerSegmentValueFacts facts, int row, CustomerValue expected) {
        var verdict = TABLE.decide(facts);
        assertThat(verdict.value()).isEqualTo(expected);
        assertThat(verdict.matchedRows()).containsExactly(row);
        assertThat(verdict.ruleSet()).isEqualTo(CustomerSegmentValue.NAME);
        assertThat(TABLE.inputs(facts).keySet())
                .containsExactlyElementsOf(TABLE.table().inputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
        assertThat(TABLE.outputs(verdict.value()).keySet())
                .containsExactlyElementsOf(TABLE.table().outputs().stream()
                        .map(DecisionTableView.Column::name)
                        .toList());
    }

    private static CustomerSegmentValueFacts customer(
            boolean keyAccount, int spent, int products, boolean contract, boolean verified) {
        return new CustomerSegmentValueFacts(keyAccount, BigDecimal.valueOf(spent), products, contract, verified);
    }
}
