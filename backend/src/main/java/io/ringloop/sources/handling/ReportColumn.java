package io.ringloop.sources.handling;

import io.ringloop.sources.ReportKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns of a report; a head may be written in Chinese, in English or as the field is called. */
public enum ReportColumn {
    NAME("name", true, "姓名", "客户姓名", "客户", "customer"),
    NUMBERS("numbers", true, "电话", "手机", "号码", "phone", "number"),
    MAILS("mails", false, "邮箱", "mail", "email", "e-mail"),
    ADDRESS("address", false, "地址"),
    PRODUCT("product", true, "产品编码", "车型编码", "product code"),
    SERIAL("serial", true, "序列号", "车架号", "serial number", "vin"),
    BOUGHT_ON("boughtOn", ReportKind.PURCHASE, true, "购买日期", "bought on"),
    CONTRACT("contract", ReportKind.PURCHASE, false, "合同号", "contract number"),
    PRICE("price", ReportKind.PURCHASE, false, "金额"),
    VISITED_ON("visitedOn", ReportKind.REPAIR, true, "维修日期", "visited on"),
    VISIT("visit", ReportKind.REPAIR, false, "维修单号", "visit number"),
    MILEAGE("mileage", ReportKind.REPAIR, false, "里程"),
    READING("reading", ReportKind.REPAIR, false, "读数"),
    FAULT("fault", ReportKind.REPAIR, true, "故障"),
    WORK("work", ReportKind.REPAIR, false, "维修内容"),
    COST("cost", ReportKind.REPAIR, false, "费用"),
    WARRANTY("warranty", ReportKind.REPAIR, true, "保修");

    private final String field;
    private final Set<ReportKind> kinds;
    private final boolean required;
    private final Set<String> heads;

    ReportColumn(String field, boolean required, String... heads) {
        this(field, EnumSet.allOf(ReportKind.class), required, heads);
    }

    ReportColumn(String field, ReportKind kind, boolean required, String... heads) {
        this(field, EnumSet.of(kind), required, heads);
    }

    ReportColumn(String field, Set<ReportKind> kinds, boolean required, String... heads) {
        this.field = field;
        this.kinds = kinds;
        this.required = required;
        this.heads = Set.of(heads);
    }

    /** As the API calls it. */
    public String field() {
        return field;
    }

    /** Whether every row of such a report needs it. */
    boolean required(ReportKind kind) {
        return required && kinds.contains(kind);
    }

    static Optional<ReportColumn> of(ReportKind kind, String head) {
        var plain = head.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.kinds.contains(kind))
                .filter(column -> column.heads.contains(plain)
                        || column.field.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }
}
