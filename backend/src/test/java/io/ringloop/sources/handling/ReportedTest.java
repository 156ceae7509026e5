package io.ringloop.sources.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringloop.customers.CatalogueItem;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Text;
import io.ringloop.sources.ReportKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final CatalogueItem ITEM =
            new CatalogueItem(new UUID(0, 1), "P1", new Text("净水器", "Water purifier"), 36, true, 0);

    @Test
    void aPurchaseIsReadWithItsProduct() {
        var reported = read(ReportKind.PURCHASE, purchase("price", "1,980.50"));
        assertThat(reported.problems()).isEmpty();
        assertThat(reported.customer().name()).isEqualTo("王芳");
        assertThat(reported.product()).isNotNull().satisfies(product -> {
            assertThat(product.catalogueId()).isEqualTo(ITEM.id());
            assertThat(product.boughtOn()).isEqualTo(LocalDate.of(2026, 11, 17));
            assertThat(product.price()).isEqualTo(new BigDecimal("1980.50"));
        });
        assertThat(reported.repair()).isNull();
    }

    @Test
    void aProductIsBoughtOnceHoweverItIsWritten() {
        var one = read(ReportKind.PURCHASE, purchase("serial", "lsv-1"));
        var other = read(ReportKind.PURCHASE, purchase("serial", "LSV-1", "boughtOn", "2026-11-16", "name", "王小芳"));
        assertThat(one.naturalKey()).isEqualTo(other.naturalKey()).isNotNull();
        assertThat(read(ReportKind.PURCHASE, purchase("serial", "LSV-2")).naturalKey())
                .isNotEqualTo(one.naturalKey());
    }

    @Test
    void aVisitIsOneOfAProductOnADayAndOfItsNumber() {
        var visit = read(ReportKind.REPAIR, repair());
        assertThat(visit.problems()).isEmpty();
        assertThat(visit.naturalKey())
                .isEqualTo(read(ReportKind.REPAIR, repair("fault", "另一种说法")).naturalKey())
                .isNotEqualTo(read(ReportKind.REPAIR, repair("visitedOn", "2026-11-16"))
                        .naturalKey())
                .isNotEqualTo(read(ReportKind.REPAIR, repair("visit", "W-7")).naturalKey());
        var kept = visit.repairOf(new UUID(0, 2));
        assertThat(kept.station()).isEqualTo("浦东服务站");
        assertThat(kept.productId()).isEqualTo(new UUID(0, 2));
        assertThat(kept.warranty()).isTrue();
        assertThat(kept.mileage()).isEqualTo(35_200);
    }

    @ParameterizedTest
    @CsvSource({
        "visitedOn, 2026-11-19, time-in-future",
        "visitedOn, 昨天, date-malformed",
        "mileage, 很多, field-invalid",
        "mileage, -1, field-invalid",
        "cost, 免费, field-invalid",
        "warranty, 也许, field-invalid",
        "numbers, 12, phone-number-malformed",
        "mails, wang, mail-address-malformed",
        "product, P9, catalogue-code-unknown"
    })
    void aMistakeIsToldOnceAtItsColumn(String column, String cell, String slug) {
        assertThat(read(ReportKind.REPAIR, repair(column, cell)).problems())
                .extracting(FieldProblem::field, FieldProblem::slug)
                .containsExactly(tuple(column, slug));
    }

    @Test
    void whatEveryRowNeedsIsAskedForOnce() {
        assertThat(read(ReportKind.REPAIR, Map.of()).problems())
                .extracting(FieldProblem::field, FieldProblem::slug)
                .containsExactlyInAnyOrder(
                        tuple("name", "field-required"),
                        tuple("numbers", "field-required"),
                        tuple("product", "field-required"),
                        tuple("serial", "field-required"),
                        tuple("visitedOn", "field-required"),
                        tuple("fault", "field-required"),
                        tuple("warranty", "field-required"));
    }

    private static Reported read(ReportKind kind, Map<String, String> cells) {
        return Reported.read(kind, cells, Map.of(ITEM.code(), ITEM), "浦东服务站", TODAY);
    }

    private static Map<String, String> purchase(String... changes) {
        return with(
                Map.of(
                        "name", "王芳",
                        "numbers", "13800001001",
                        "product", "P1",
                        "serial", "LSV-1",
                        "boughtOn", "2026/11/17"),
                changes);
    }

    private static Map<String, String> repair(String... changes) {
        return with(
                Map.of(
                        "name", "张三",
                        "numbers", "13800001002",
                        "product", "P1",
                        "serial", "LSV-1",
                        "visitedOn", "2026-11-17",
                        "mileage", "35,200",
                        "fault", "漏油",
                        "warranty", "是"),
                changes);
    }

    private static Map<String, String> with(Map<String, String> cells, String... changes) {
        var all = new HashMap<>(cells);
        for (var each = 0; each < changes.length; each += 2) {
            all.put(changes[each], changes[each + 1]);
        }
        return all;
    }
}
