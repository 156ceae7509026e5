package io.ringloop.sources.handling;

import io.ringloop.customers.CatalogueItem;
import io.ringloop.customers.CustomerDraft;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.customers.ProductDraft;
import io.ringloop.customers.RepairDraft;
import io.ringloop.shared.Csv;
import io.ringloop.shared.FieldProblem;
import io.ringloop.sources.ReportKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a report tells, as far as it can be read.
 *
 * @param item of the catalogue
 * @param day of the purchase or visit
 * @param repair without its product, which the customer may not have yet; absent in a report of purchases
 * @param naturalKey what the line tells of: a product is bought once, and a visit is one of a product on a day; absent when it cannot
 *     be told
 * @param problems what is wrong, by column; empty: it can be taken over
 */
record Reported(
        CustomerDraft customer,
        @Nullable CatalogueItem item,
        @Nullable ProductDraft product,
        @Nullable LocalDate day,
        @Nullable RepairDraft repair,
        @Nullable String naturalKey,
        List<FieldProblem> problems) {

    private static final String INVALID = "field-invalid";
    private static final String MALFORMED_DATE = "date-malformed";

    Reported {
        problems = List.copyOf(problems);
    }

    /**
     * @param cells by field; empty ones left out
     * @param catalogue by code
     * @param station who reports
     * @param today the last day a purchase or visit can be of
     */
    static Reported read(
            ReportKind kind,
            Map<String, String> cells,
            Map<String, CatalogueItem> catalogue,
            String station,
            LocalDate today) {
        return new Reading(kind, cells, catalogue, station, today).read();
    }

    /** The visit, of a product that the customer has. */
    RepairDraft repairOf(UUID product) {
        var visit = Objects.requireNonNull(repair, "a row that tells of no visit");
        return new RepairDraft(
                product,
                visit.visitedOn(),
                visit.station(),
                visit.mileage(),
                visit.reading(),
                visit.fault(),
                visit.work(),
                visit.cost(),
                visit.warranty(),
                null);
    }

    /** Reads a line cell by cell and notes what is wrong. */
    private static final class Reading {

        private final ReportKind kind;
        private final Map<String, String> cells;
        private final Map<String, CatalogueItem> catalogue;
        private final String station;
        private final LocalDate today;
        private final List<FieldProblem> problems = new ArrayList<>();

        Reading(
                ReportKind kind,
                Map<String, String> cells,
                Map<String, CatalogueItem> catalogue,
                String station,
                LocalDate today) {
            this.kind = kind;
            this.cells = cells;
            this.catalogue = catalogue;
            this.station = station;
            this.today = today;
        }

        Reported read() {
            for (var column : ReportColumn.values()) {
                if (column.required(kind) && !cells.containsKey(column.field())) {
                    wrong(column, "field-required");
                }
            }
            var item = item();
            var purchase = kind == ReportKind.PURCHASE;
            var day = day(purchase ? ReportColumn.BOUGHT_ON : ReportColumn.VISITED_ON);
            var product = product(item, purchase ? day : null);
            var repair = purchase ? null : repair(day);
            var customer = customer(product);
            return new Reported(customer, item, product, day, repair, key(item, day), problems);
        }

        private @Nullable CatalogueItem item() {
            var code = cell(ReportColumn.PRODUCT);
            var found = code == null ? null : catalogue.get(code);
            if (code != null && found == null) {
                problems.add(
                        new FieldProblem(ReportColumn.PRODUCT.field(), "catalogue-code-unknown", Map.of("code", code)));
            }
            return found;
        }

        private @Nullable ProductDraft product(@Nullable CatalogueItem item, @Nullable LocalDate boughtOn) {
            if (item == null) {
                return null;
            }
            return new ProductDraft(
                    null,
                    item.id(),
                    cell(ReportColumn.SERIAL),
                    cell(ReportColumn.CONTRACT),
                    boughtOn,
                    null,
                    amount(ReportColumn.PRICE));
        }

        private CustomerDraft customer(@Nullable ProductDraft product) {
            var number = cell(ReportColumn.NUMBERS);
            if (number != null && PhoneNumber.of(number).e164() == null) {
                wrong(ReportColumn.NUMBERS, "phone-number-malformed");
            }
            var mail = cell(ReportColumn.MAILS);
            var draft = new CustomerDraft(
                    cell(ReportColumn.NAME),
                    number == null ? List.of() : List.of(number),
                    mail == null ? null : List.of(mail),
                    null,
                    null,
                    cell(ReportColumn.ADDRESS),
                    null,
                    null,
                    null,
                    product == null ? null : List.of(product),
                    null);
            draft.problems().forEach(this::add);
            return draft;
        }

        private RepairDraft repair(@Nullable LocalDate day) {
            var draft = new RepairDraft(
                    null,
                    day,
                    station,
                    mileage(),
                    cell(ReportColumn.READING),
                    cell(ReportColumn.FAULT),
                    cell(ReportColumn.WORK),
                    amount(ReportColumn.COST),
                    warranty(),
                    null);
            draft.problems(today).stream()
                    .filter(problem -> !problem.field().equals("productId"))
                    .forEach(this::add);
            return draft;
        }

        private @Nullable LocalDate day(ReportColumn column) {
            var cell = cell(column);
            if (cell == null) {
                return null;
            }
            try {
                var day = Csv.day(cell);
                if (day.isAfter(today)) {
                    wrong(column, "time-in-future");
                }
                return day;
            } catch (DateTimeException noDay) {
                wrong(column, MALFORMED_DATE);
                return null;
            }
        }

        private @Nullable BigDecimal amount(ReportColumn column) {
            var cell = cell(column);
            try {
                return cell == null ? null : new BigDecimal(cell.replace(",", ""));
            } catch (NumberFormatException noAmount) {
                wrong(column, INVALID);
                return null;
            }
        }

        private @Nullable Integer mileage() {
            var cell = cell(ReportColumn.MILEAGE);
            try {
                return cell == null ? null : Integer.valueOf(cell.replace(",", ""));
            } catch (NumberFormatException noNumber) {
                wrong(ReportColumn.MILEAGE, INVALID);
                return null;
            }
        }

        private @Nullable Boolean warranty() {
            var cell = cell(ReportColumn.WARRANTY);
            if (cell == null) {
                return null;
            }
            return switch (cell.toLowerCase(Locale.ROOT)) {
                case "是", "保内", "yes", "y", "1", "true" -> true;
                case "否", "保外", "no", "n", "0", "false" -> false;
                default -> {
                    wrong(ReportColumn.WARRANTY, INVALID);
                    yield null;
                }
            };
        }

        private @Nullable String key(@Nullable CatalogueItem item, @Nullable LocalDate day) {
            var serial = cell(ReportColumn.SERIAL);
            if (item == null || serial == null || day == null) {
                return null;
            }
            var thing = item.code() + "|" + serial.toUpperCase(Locale.ROOT);
            var visit = cell(ReportColumn.VISIT);
            return kind == ReportKind.PURCHASE ? thing : thing + "|" + day + "|" + (visit == null ? "" : visit);
        }

        private @Nullable String cell(ReportColumn column) {
            return cells.get(column.field());
        }

        private void wrong(ReportColumn column, String slug) {
            add(new FieldProblem(column.field(), slug));
        }

        /** Each column once, by its own name: {@code numbers[0]} and {@code products[0].serial} mean a column too. */
        private void add(FieldProblem problem) {
            var field = problem.field().replaceAll("^.*\\.", "").replaceAll("\\[\\d+]$", "");
            if (problems.stream().noneMatch(known -> known.field().equals(field))) {
                problems.add(new FieldProblem(field, problem.slug(), problem.params()));
            }
        }
    }
}
