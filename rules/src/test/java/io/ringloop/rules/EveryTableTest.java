package io.ringloop.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for each table, whatever it decides. */
class EveryTableTest {
    private static final String JAVA =
            "(function() external {java: {class: \"java.lang.System\", method signature: \"exit(int)\"}})()";

    @Test
    void everyTableHasItsDecision() throws IOException {
        assertThat(BundledTables.decisions())
                .extracting(TableDecision::name)
                .containsExactlyElementsOf(BundledTables.names().toList());
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void onlyThreeHitPoliciesAreUsed(TableDecision<?, ?> decision) {
        assertThat(decision.table().hitPolicy()).isIn("UNIQUE", "FIRST", "COLLECT");
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void everyRowHasANoteInBothLanguages(TableDecision<?, ?> decision) {
        assertThat(decision.table().rows())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.note()).matches("(?s).*\\p{IsHan}.* / .*[A-Za-z]{3}.*"));
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void everyRowNamesItsCatalogueNumberOrSaysThatItIsToBeConfirmed(TableDecision<?, ?> decision) {
        var otherwise = Set.of(ContactFollowUp.NAME).contains(decision.name()) ? 1 : 0;
        var rows = decision.table().rows();
        assertThat(rows.subList(0, rows.size() - otherwise))
                .allSatisfy(row -> assertThat(row.note()).containsPattern("\\[\\d+(, \\d+)*]|TBC 待确认"));
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void everyColumnHasALabelInBothLanguages(TableDecision<?, ?> decision) {
        assertThat(decision.table().inputs())
                .allSatisfy(column -> assertThat(column.label()).contains(" / "));
        assertThat(decision.table().outputs())
                .allSatisfy(column -> assertThat(column.label()).contains(" / "));
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void personalInputsAreInputs(TableDecision<?, ?> decision) {
        assertThat(decision.table().inputs().stream().map(DecisionTableView.Column::name))
                .containsAll(decision.personalInputs());
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void noTableMayCallJava(TableDecision<?, ?> decision) {
        var hostile = BundledRules.read(decision.name())
                .replaceFirst("(<outputEntry id=\"row_01_[^>]*><text>)[^<]*", "$1" + JAVA);
        assertThatThrownBy(() -> DmnTable.of(decision.name(), hostile))
                .isInstanceOf(RuleSetRefused.class)
                .hasMessageContaining("external function");
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void noTableAnswersOutsideItsAllowedValues(TableDecision<?, ?> decision) {
        var table = DmnTable.of(decision.name(), BundledRules.read(decision.name()));
        var facts = decision.table().inputs().stream()
                .collect(Collectors.toMap(DecisionTableView.Column::name, column -> (Object) "pigeon"));
        assertThatThrownBy(() -> table.evaluate(facts)).isInstanceOf(DecisionRefused.class);
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void everyRowHasATestNamedAfterIt(TableDecision<?, ?> decision) throws ClassNotFoundException {
        var tested = methods(testsOf(decision))
                .filter(method ->
                        method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class))
                .filter(method -> method.getName().matches("row\\d\\d.*"))
                .map(method -> Integer.parseInt(method.getName().substring(3, 5)))
                .sorted()
                .toList();
        var rows = decision.table().rows().size();
        assertThat(tested).isEqualTo(numbers(rows));
    }

    @ParameterizedTest
    @MethodSource("io.ringloop.rules.BundledTables#decisions")
    void theRowsItsTestsHitAreCounted(TableDecision<?, ?> decision) throws ClassNotFoundException {
        assertThat(testsOf(decision).getDeclaredFields())
                .extracting(Field::getType)
                .contains(RowCoverage.class);
    }

    private static Class<?> testsOf(TableDecision<?, ?> decision) throws ClassNotFoundException {
        return Class.forName(decision.getClass().getName() + "RulesTest");
    }

    /** Also those of nested classes and of the classes they extend. */
    private static Stream<Method> methods(Class<?> type) {
        var further = Stream.concat(Stream.of(type.getDeclaredClasses()), Stream.ofNullable(type.getSuperclass()));
        return Stream.concat(Stream.of(type.getDeclaredMethods()), further.flatMap(EveryTableTest::methods));
    }

    private static List<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
