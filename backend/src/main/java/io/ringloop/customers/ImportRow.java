package io.ringloop.customers;

import io.ringloop.shared.Csv;
import io.ringloop.shared.FieldProblem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an import, read as far as it can be.
 *
 * @param problems what is wrong, by column; empty: the draft can be stored
 */
record ImportRow(int line, @Nullable String externalKey, CustomerDraft draft, List<FieldProblem> problems) {

    private static final int LONGEST_KEY = 100;
    private static final String INVALID = "field-invalid";

    /** Between several values of one cell. */
    private static final String SEVERAL = "[;；、|/\\n]";

    ImportRow {
        problems = List.copyOf(problems);
    }

    static ImportRow read(
            int line,
            Map<ImportColumn, String> cells,
            Catalogue catalogue,
            CustomerTags tags,
            CustomerRegions regions) {
        var problems = new ArrayList<FieldProblem>();
        var key = cells.get(ImportColumn.EXTERNAL_KEY);
        if (key == null) {
            problems.add(new FieldProblem(ImportColumn.EXTERNAL_KEY.field(), "field-required"));
        } else if (key.length() > LONGEST_KEY) {
            problems.add(new FieldProblem(ImportColumn.EXTERNAL_KEY.field(), INVALID));
        }
        var marks = several(cells, ImportColumn.TAGS);
        var unknown = marks == null ? List.<String>of() : tags.unknown(marks);
        if (!unknown.isEmpty()) {
            problems.add(new FieldProblem(
                    ImportColumn.TAGS.field(), "customer-tag-unknown", Map.of("name", String.join("、", unknown))));
        }
        var product = product(cells, catalogue, problems);
        var draft = new CustomerDraft(
                cells.get(ImportColumn.NAME),
                numbers(cells, problems),
                several(cells, ImportColumn.MAILS),
                gender(cells, problems),
                region(cells, regions, problems),
                cells.get(ImportColumn.ADDRESS),
                cells.get(ImportColumn.NOTE),
                marks,
                null,
                product == null ? null : List.of(product),
                null);
        problems.addAll(draft.problems());
        return new ImportRow(line, key, draft, problems);
    }

    private static @Nullable List<String> several(Map<ImportColumn, String> cells, ImportColumn column) {
        var cell = cells.get(column);
        return cell == null
                ? null
                : Arrays.stream(cell.split(SEVERAL))
                        .map(String::strip)
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private static @Nullable List<String> numbers(Map<ImportColumn, String> cells, List<FieldProblem> problems) {
        var numbers = several(cells, ImportColumn.NUMBERS);
        if (numbers != null
                && numbers.stream().anyMatch(each -> PhoneNumber.of(each).e164() == null)) {
            problems.add(new FieldProblem(ImportColumn.NUMBERS.field(), "phone-number-malformed"));
        }
        return numbers;
    }

    /** The region that is called as the cell says. */
    private static @Nullable String region(
            Map<ImportColumn, String> cells, CustomerRegions regions, List<FieldProblem> problems) {
        var cell = cells.get(ImportColumn.REGION);
        var called = cell == null ? Optional.<CustomerRegion>empty() : regions.called(cell);
        if (cell != null && called.isEmpty()) {
            problems.add(CustomerRegions.unknown(cell));
        }
        return called.map(CustomerRegion::key).orElse(null);
    }

    private static @Nullable String gender(Map<ImportColumn, String> cells, List<FieldProblem> problems) {
        var cell = cells.get(ImportColumn.GENDER);
        if (cell == null) {
            return null;
        }
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "男", "先生", "male", "mr" -> "male";
            case "女", "女士", "female", "ms" -> "female";
            case "其他", "other" -> "other";
            default -> {
                problems.add(new FieldProblem(ImportColumn.GENDER.field(), INVALID));
                yield null;
            }
        };
    }

    private static @Nullable ProductDraft product(
            Map<ImportColumn, String> cells, Catalogue catalogue, List<FieldProblem> problems) {
        var code = cells.get(ImportColumn.PRODUCT);
        if (code == null) {
            return null;
        }
        var item = catalogue.byCode(code).filter(CatalogueItem::active);
        if (item.isEmpty()) {
            problems.add(
                    new FieldProblem(ImportColumn.PRODUCT.field(), "catalogue-code-unknown", Map.of("code", code)));
            return null;
        }
        return new ProductDraft(
                null,
                item.get().id(),
                cells.get(ImportColumn.SERIAL),
                cells.get(ImportColumn.CONTRACT),
                date(cells, problems).orElse(null),
                null,
                price(cells, problems).orElse(null));
    }

    private static Optional<LocalDate> date(Map<ImportColumn, String> cells, List<FieldProblem> problems) {
        return Optional.ofNullable(cells.get(ImportColumn.BOUGHT_ON)).flatMap(cell -> {
            try {
                return Optional.of(Csv.day(cell));
            } catch (DateTimeException noDate) {
                problems.add(new FieldProblem(ImportColumn.BOUGHT_ON.field(), "date-malformed"));
                return Optional.empty();
            }
        });
    }

    private static Optional<BigDecimal> price(Map<ImportColumn, String> cells, List<FieldProblem> problems) {
        return Optional.ofNullable(cells.get(ImportColumn.PRICE)).flatMap(cell -> {
            try {
                return Optional.of(new BigDecimal(cell.replace(",", "")));
            } catch (NumberFormatException noAmount) {
                problems.add(new FieldProblem(ImportColumn.PRICE.field(), INVALID));
                return Optional.empty();
            }
        });
    }
}
