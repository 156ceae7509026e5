package io.ringloop.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.ringloop.callbacks.CallbackDraft;
import io.ringloop.customers.Catalogue;
import io.ringloop.customers.Customer;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.CustomerRepairs;
import io.ringloop.people.Permission;
import io.ringloop.rules.CallbackType;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Text;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of reported rows: checked line by line, taken over once, called back once. Catalogue 117, 144 to 146. */
class ReportedRowsIT extends ReportScene {

    private static final String PURCHASES = "姓名,电话,产品编码,车架号,购买日期,金额\n";
    private static final String REPAIRS = "姓名,电话,产品编码,车架号,维修日期,里程,故障,保修\n";

    @Autowired
    CustomerRepairs repairs;

    @Test
    void item144_everyMistakeIsToldByLineAndColumnAndTheRestIsTaken() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        var number = mobile();
        var serial = serial();
        var table = PURCHASES
                + purchase("王芳", number, serial, "2026/11/17")
                + purchase("", "12", "S1", "2027-01-01")
                + "赵六," + mobile() + ",没有这种," + serial() + ",昨天,1980\n"
                + purchase("王芳", number, serial, "2026-11-17");
        check(report, table.getBytes(Charset.forName("GBK")));

        var checked = table(report.id());
        assertThat(checked.encoding()).isEqualTo("GBK");
        assertThat(checked.fresh()).isEqualTo(1);
        assertThat(checked.faulty()).isEqualTo(2);
        assertThat(checked.known()).isEqualTo(1);
        assertThat(rows(report.id()))
                .extracting(ReportedRow::line, ReportedRow::outcome)
                .containsExactly(
                        tuple(2, RowOutcome.FRESH),
                        tuple(3, RowOutcome.FAULTY),
                        tuple(4, RowOutcome.FAULTY),
                        tuple(5, RowOutcome.TWICE));
        assertThat(rows(report.id()).get(1).problems())
                .extracting(FieldProblem::field, FieldProblem::slug)
                .containsExactlyInAnyOrder(
                        tuple("name", "field-required"),
                        tuple("numbers", "phone-number-malformed"),
                        tuple("boughtOn", "time-in-future"));
        assertThat(rows(report.id()).get(2).problems())
                .extracting(FieldProblem::field, FieldProblem::slug)
                .containsExactlyInAnyOrder(
                        tuple("product", "catalogue-code-unknown"), tuple("boughtOn", "date-malformed"));
        // Until it is approved, nothing has happened.
        assertThat(customers.candidates(number)).isEmpty();

        deliver(report.id());
        decide(report.id(), leader, Map.of("reportDecision", "approve"));
        inState(report.id(), ReportState.TAKEN_OVER);
        var customer = only(number);
        assertThat(customer.products()).singleElement().satisfies(owned -> {
            assertThat(owned.serial()).isEqualTo(serial);
            assertThat(owned.boughtOn()).isEqualTo(LocalDate.of(2026, 11, 17));
        });
        assertThat(callbacksOf(customer)).containsExactly("AFTER_SALE");
        assertThat(rows(report.id()).get(0).customerId()).isEqualTo(customer.id());
        assertThat(table(report.id()).taken()).isEqualTo(1);
    }

    @Test
    void item146_theSameTableTwiceChangesNothing() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        var number = mobile();
        var table = PURCHASES + purchase("王芳", number, serial(), "2026-11-17");
        var once = check(report, table);
        var twice = check(report, table);
        assertThat(twice.deliveryId()).isEqualTo(once.deliveryId());
        assertThat(twice.version()).isEqualTo(once.version());
        takenOver(report, table);
        // Delivered once more, it is as it was.
        var version = now(report.id()).version();
        deliver(report.id());
        assertThat(now(report.id()).version()).isEqualTo(version);
        var before = only(number);

        clock.advance(Duration.ofDays(1));
        var next = owed(ReportKind.PURCHASE, TODAY.plusDays(1));
        check(next, table);
        assertThat(table(next.id()).known()).isEqualTo(1);
        deliver(next.id());
        assertThat(now(next.id()).state()).isEqualTo(ReportState.NOTHING);
        unchanged(before);
        assertThat(callbacksOf(before)).containsExactly("AFTER_SALE");
    }

    @Test
    void twoTablesWithTheSameRowLeadToOneCallback() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var number = mobile();
        var table = PURCHASES + purchase("王芳", number, serial(), "2026-11-17");
        var first = owed(ReportKind.PURCHASE, TODAY);
        check(first, table);
        deliver(first.id());
        clock.advance(Duration.ofDays(1));
        var second = owed(ReportKind.PURCHASE, TODAY.plusDays(1));
        check(second, table);
        deliver(second.id());
        // Both are fresh while neither is approved.
        assertThat(table(second.id()).fresh()).isEqualTo(1);
        decide(first.id(), leader, Map.of("reportDecision", "approve"));
        inState(first.id(), ReportState.TAKEN_OVER);
        decide(second.id(), leader, Map.of("reportDecision", "approve"));
        inState(second.id(), ReportState.TAKEN_OVER);
        assertThat(rows(second.id())).extracting(ReportedRow::outcome).containsExactly(RowOutcome.KNOWN);
        assertThat(only(number).products()).hasSize(1);
        assertThat(callbacksOf(only(number))).containsExactly("AFTER_SALE");
    }

    @Test
    void theSamePurchaseInOtherWordsIsToldAndChangesNothing() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var number = mobile();
        var serial = serial();
        takenOver(owed(ReportKind.PURCHASE, TODAY), PURCHASES + purchase("王芳", number, serial, "2026-11-17"));
        var before = only(number);

        clock.advance(Duration.ofDays(1));
        var next = owed(ReportKind.PURCHASE, TODAY.plusDays(1));
        check(next, PURCHASES + purchase("王芳", number, serial.toLowerCase(Locale.ROOT), "2026-11-18"));
        assertThat(rows(next.id())).extracting(ReportedRow::outcome).containsExactly(RowOutcome.DIFFERS);
        refused("report-all-faulty", () -> deliver(next.id()));
        unchanged(before);
    }

    @Test
    void item144_aRowThatIsRefusedByNowFailsAloneAmongThoseTakenTogetherWithIt() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        var old = catalogue.add(new Catalogue.ItemDraft(code + "-OLD", new Text("旧款", "Old one"), 12, true));
        var number = mobile();
        var before = serial();
        var after = serial();
        check(
                report,
                PURCHASES
                        + purchase("王芳", number, before, "2026-11-17")
                        + purchase("王芳", number, serial(), "2026-11-17").replace(code, old.code())
                        + purchase("王芳", number, after, "2026-11-17"));
        deliver(report.id());
        catalogue.change(old.id(), old.version(), new Catalogue.ItemDraft(old.code(), old.name(), 12, false));
        decide(report.id(), leader, Map.of("reportDecision", "approve"));
        inState(report.id(), ReportState.TAKEN_OVER);

        assertThat(rows(report.id()))
                .extracting(ReportedRow::outcome)
                .containsExactly(RowOutcome.TAKEN, RowOutcome.FAILED, RowOutcome.TAKEN);
        assertThat(rows(report.id()).get(1).problems())
                .extracting(FieldProblem::field, FieldProblem::slug)
                .containsExactly(tuple("product", "catalogue-code-unknown"));
        assertThat(only(number).products())
                .extracting(Customer.OwnedProduct::serial)
                .containsExactlyInAnyOrder(before, after);
        assertThat(callbacksOf(only(number))).containsExactly("AFTER_SALE");
    }

    @Test
    void item145_aRepairBecomesAVisitOfTheProductAndACallbackAfterService() {
        reporters.add(outlet, ReportKind.REPAIR, TODAY);
        var number = mobile();
        var serial = serial();
        takenOver(
                owed(ReportKind.REPAIR, TODAY),
                REPAIRS
                        + repair("张三", number, serial, "2026-11-17", "异响")
                        + repair("张三", number, serial, "2026-11-18", "漏油"));
        var customer = only(number);
        assertThat(customer.products()).hasSize(1);
        var everything = scope(manager, Permission.CUSTOMERS_READ);
        assertThat(repairs.of(customer.id(), everything))
                .extracting(visit -> visit.fault())
                .containsExactly("漏油", "异响");
        // Two visits, one call.
        assertThat(callbacksOf(customer)).containsExactly("AFTER_SERVICE");
    }

    @Test
    void whoIsCalledAfterServiceAnywayIsNotCalledTwice() {
        reporters.add(outlet, ReportKind.REPAIR, TODAY);
        var number = mobile();
        var customer = customers.create(CustomerDraft.of("张三", number));
        callbacks.plan(afterService(customer));
        takenOver(owed(ReportKind.REPAIR, TODAY), REPAIRS + repair("张三", number, serial(), "2026-11-18", "漏油"));
        assertThat(callbacksOf(customer)).containsExactly("AFTER_SERVICE");
    }

    @Test
    void whoWasCalledAfterTheVisitIsNotCalledAgain() {
        reporters.add(outlet, ReportKind.REPAIR, TODAY);
        var number = mobile();
        var customer = customers.create(CustomerDraft.of("张三", number));
        var planned = callbacks.plan(afterService(customer)).callback().id();
        await(() -> callbacks.settle(planned, "satisfied"));
        await(() -> assertThat(callbacks.outcome(planned).result()).isEqualTo("satisfied"));
        var visits = REPAIRS + repair("张三", number, serial(), "2026-11-18", "漏油");
        takenOver(owed(ReportKind.REPAIR, TODAY), visits);
        assertThat(callbacksOf(customer)).containsExactly("AFTER_SERVICE");

        // A visit after that call is another matter.
        clock.advance(Duration.ofDays(1));
        takenOver(
                owed(ReportKind.REPAIR, TODAY.plusDays(1)),
                visits + repair("张三", number, serial(), "2026-11-19", "异响"));
        assertThat(callbacksOf(customer)).containsExactly("AFTER_SERVICE", "AFTER_SERVICE");
    }

    private CallbackDraft afterService(Customer customer) {
        return new CallbackDraft(
                CallbackType.AFTER_SERVICE,
                customer.id(),
                "ticket:" + customer.id(),
                null,
                null,
                manager.centreId(),
                null,
                null,
                null);
    }

    @Test
    void aTableWithoutItsColumnsIsRefusedAsAWhole() {
        reporters.add(outlet, ReportKind.REPAIR, TODAY);
        var report = owed(ReportKind.REPAIR, TODAY);
        refused("report-columns-missing", () -> check(report, "姓名,电话\n王芳,13800000000\n"));
        refused("import-empty", () -> check(report, ""));
        refused("import-column-twice", () -> check(report, REPAIRS.replace("里程", "故障")));
        refused("report-not-uploaded", () -> deliver(report.id()));
        assertThat(now(report.id()).deliveryId()).isNull();
    }

    @Test
    void aNewTableReplacesTheOneThatWasNotDelivered() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        check(report, PURCHASES + purchase("王芳", mobile(), serial(), "2026-11-17"));
        var number = mobile();
        check(report, PURCHASES + purchase("李强", number, serial(), "2026-11-17"));
        assertThat(rows(report.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry("numbers", number));
    }

    @Test
    void aLongTableIsCheckedAndListedPageByPage() {
        reporters.add(outlet, ReportKind.PURCHASE, TODAY);
        var report = owed(ReportKind.PURCHASE, TODAY);
        var table = new StringBuilder(PURCHASES);
        for (var line = 0; line < 2_500; line++) {
            table.append(purchase("客户" + line, "1372" + String.format("%07d", line), "LONG" + line, "2026-11-17"));
        }
        check(report, table.toString());
        assertThat(table(report.id()).fresh()).isEqualTo(2_500);
        assertThat(rows(report.id())).hasSize(2_500);
    }

    private void unchanged(Customer before) {
        var after = customers.find(before.id()).orElseThrow();
        assertThat(after.version()).isEqualTo(before.version());
        assertThat(after.products()).isEqualTo(before.products());
    }

    private String purchase(String name, String number, String serial, String day) {
        return name + "," + number + "," + code + "," + serial + "," + day + ",1980\n";
    }

    private String repair(String name, String number, String serial, String day, String fault) {
        return name + "," + number + "," + code + "," + serial + "," + day + ",35200," + fault + ",是\n";
    }
}
