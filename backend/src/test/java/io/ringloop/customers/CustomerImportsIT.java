package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.customers.ImportReport.Outcome;
import io.ringloop.customers.ImportReport.Row;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.shared.FieldProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerImportsIT extends CustomerScene {

    private static final String HEAD = "外部编号,姓名,号码,邮箱,称谓,地区,标签,产品编码,序列号,购买日期,金额\n";

    @Autowired
    CustomerImports imports;

    @Autowired
    CustomerNumbers numbers;

    Staff manager;
    String key;

    @BeforeEach
    void manager() {
        manager = people.in(people.centre(), Role.OPS_MANAGER);
        key = "CRM-" + tag();
        region("杭州", "Hangzhou");
        region("上海", "Shanghai");
        region("苏州", "Suzhou");
    }

    @Test
    void item139_aTableOfAChineseSpreadsheetBecomesCustomers() {
        var tag = tag("导入" + tag());
        var item = item("P-" + tag(), 12);
        var number = mobile();
        var fixed = "0571-8" + tag();
        var line = key + ",赵敏," + number + "；" + fixed + ",zhao@example.com,女,杭州," + tag.key() + "," + item.code()
                + ",SN-77,2026/3/5,\"3,999.00\"\n";
        var report = imports.take("客户.csv", (HEAD + line).getBytes(Charset.forName("GBK")), false, manager.id());
        assertThat(report.encoding()).isEqualTo("GBK");
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED);
        var customer = customers.find(report.rows().get(0).customer()).orElseThrow();
        assertThat(customer.externalKey()).isEqualTo(key);
        assertThat(customer.numbers()).extracting(CustomerNumber::dialled).containsExactly(number, fixed);
        assertThat(numbers.of(customer.id(), EVERYBODY))
                .allMatch(each -> each.source().equals("import"));
        assertThat(customer.gender()).isEqualTo("female");
        assertThat(customer.region()).isEqualTo("杭州");
        assertThat(customer.tags()).containsExactly(tag.key());
        assertThat(customer.products()).singleElement().satisfies(owned -> {
            assertThat(owned.boughtOn()).isEqualTo(LocalDate.of(2026, 3, 5));
            assertThat(owned.warrantyUntil()).isEqualTo(LocalDate.of(2027, 3, 5));
            assertThat(owned.price()).isEqualByComparingTo("3999");
        });
        assertThat(imports.past()).first().satisfies(past -> {
            assertThat(past.added()).isEqualTo(1);
            assertThat(past.by()).isEqualTo(manager.id().value());
        });
    }

    @Test
    void theSameTableAgainChangesNothingAndAnotherOneAddsToWhatIsKnown() {
        var number = mobile();
        var table = HEAD + key + ",钱多," + number + ",,,,,,,,\n";
        var first = take(table);
        var id = first.rows().get(0).customer();
        assertThat(outcomes(take(table))).containsExactly(Outcome.UNCHANGED);
        var more = mobile();
        var second = take(HEAD + key + ",钱多多,+86" + number + ";" + more + ",,,上海,,,,,\n");
        assertThat(outcomes(second)).containsExactly(Outcome.CHANGED);
        assertThat(second.rows().get(0).customer()).isEqualTo(id);
        var customer = customers.find(id).orElseThrow();
        assertThat(customer.name()).isEqualTo("钱多多");
        assertThat(customer.region()).isEqualTo("上海");
        assertThat(customer.numbers()).extracting(CustomerNumber::dialled).containsExactly(number, more);
        assertThat(jdbc.sql("select distinct cause from customers.change where customer_id = :id")
                        .param("id", id)
                        .query(String.class)
                        .list())
                .containsExactly("import");
    }

    @Test
    void everyLineThatCannotBeTakenSaysWhyAndTheOthersAreTaken() {
        var table = HEAD
                + ",无编号," + mobile() + ",,,,,,,,\n"
                + key + "-1,,12,nobody,unsure,,没有的标签,NO-CODE,,,\n"
                + key + "-2,好的," + mobile() + ",,,,,,,,\n"
                + key + "-2,又一个," + mobile() + ",,,,,,,,\n";
        var report = take(table);
        assertThat(outcomes(report)).containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.ADDED, Outcome.FAILED);
        assertThat(problems(report, 0)).containsExactly("externalKey field-required");
        assertThat(problems(report, 1))
                .containsExactlyInAnyOrder(
                        "name field-required",
                        "numbers phone-number-malformed",
                        "mails[0] mail-address-malformed",
                        "gender field-invalid",
                        "tags customer-tag-unknown",
                        "product catalogue-code-unknown");
        assertThat(problems(report, 3)).containsExactly("externalKey import-key-twice");
        assertThat(report.rows()).extracting(Row::line).containsExactly(2, 3, 4, 5);
    }

    @Test
    void item141_aRegionIsKnownInEitherLanguageAndAnotherOneIsAnErrorOfItsLine() {
        var table = HEAD + key + "-1,甲," + mobile() + ",,,HANGZHOU,,,,,\n" + key + "-2,乙," + mobile() + ",,,火星,,,,,\n";
        var report = take(table);
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.FAILED);
        assertThat(customers.find(report.rows().get(0).customer()).orElseThrow().region())
                .isEqualTo("杭州");
        assertThat(problems(report, 1)).containsExactly("region customer-region-unknown");
    }

    @Test
    void somebodyWhoseNumberIsKnownIsHeldAndShownUnlessWanted() {
        var number = mobile();
        var household = customers.create(CustomerDraft.of("一家人", number));
        var table = HEAD + key + ",家里人," + number + ",,,,,,,,\n" + key + "-2,另一个," + number + ",,,,,,,,\n";
        var held = take(table);
        assertThat(outcomes(held)).containsExactly(Outcome.HELD, Outcome.HELD);
        assertThat(held.rows().get(0).others()).extracting(CustomerRow::id).containsExactly(household.id());
        assertThat(problems(held, 1)).containsExactly("numbers import-number-twice");
        assertThat(customers.candidates(number)).hasSize(1);
        var taken = imports.take("a.csv", table.getBytes(StandardCharsets.UTF_8), true, manager.id());
        assertThat(outcomes(taken)).containsExactly(Outcome.ADDED, Outcome.ADDED);
        assertThat(customers.candidates(number)).hasSize(3);
    }

    @Test
    void aPreviewSaysTheSameAndDoesNothing() {
        var number = mobile();
        var table = (HEAD + key + ",预演," + number + ",,,,,,,,\n,坏行,,,,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        var before = imports.past();
        var report = imports.preview("b.csv", table, false);
        assertThat(outcomes(report)).containsExactly(Outcome.ADDED, Outcome.FAILED);
        assertThat(report.rows().get(0).customer()).isNull();
        assertThat(customers.candidates(number)).isEmpty();
        assertThat(imports.past()).isEqualTo(before);
    }

    @Test
    void theKeyOfAMergedRecordLeadsToTheSurvivor(@Autowired CustomerMerges merges) {
        var id = take(HEAD + key + ",旧档案," + mobile() + ",,,,,,,,\n")
                .rows()
                .get(0)
                .customer();
        var survivor = customers.create(CustomerDraft.of("新档案"));
        merges.merge(id, 0, survivor.id(), EVERYBODY);
        var report = take(HEAD + key + ",新档案,,,,苏州,,,,,\n");
        assertThat(report.rows().get(0).customer()).isEqualTo(survivor.id());
        assertThat(again(survivor).region()).isEqualTo("苏州");
    }

    @Test
    void aTableThatCannotBeImportedAtAllIsRefused() {
        refused("import-empty", () -> take(HEAD));
        refused("import-columns-missing", () -> take("姓名,号码\n甲," + mobile() + "\n"));
        refused("import-column-twice", () -> take("外部编号,姓名,name\n1,甲,乙\n"));
        var many = IntStream.rangeClosed(0, CustomerImports.MOST_ROWS)
                .mapToObj(i -> i + ",甲")
                .collect(Collectors.joining("\n", "外部编号,姓名\n", "\n"));
        refused("import-too-many-rows", () -> take(many));
    }

    private ImportReport take(String table) {
        return imports.take("客户.csv", table.getBytes(StandardCharsets.UTF_8), false, manager.id());
    }

    private static List<Outcome> outcomes(ImportReport report) {
        return report.rows().stream().map(Row::outcome).toList();
    }

    private static List<String> problems(ImportReport report, int row) {
        return report.rows().get(row).problems().stream()
                .map((FieldProblem problem) -> problem.field() + " " + problem.slug())
                .toList();
    }
}
