package io.ringloop.customers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The columns that can be imported; a head may be written in Chinese, in English or as the field is called. */
enum ImportColumn {
    EXTERNAL_KEY("externalKey", "外部编号", "external key"),
    NAME("name", "姓名", "name"),
    NUMBERS("numbers", "号码", "numbers", "电话", "phone", "number"),
    MAILS("mails", "邮箱", "mail", "email", "e-mail"),
    GENDER("gender", "称谓", "form of address", "性别"),
    REGION("region", "地区", "region"),
    ADDRESS("address", "地址", "address"),
    NOTE("note", "备注", "note"),
    TAGS("tags", "标签", "tags"),
    PRODUCT("product", "产品编码", "product code"),
    SERIAL("serial", "序列号", "serial number"),
    CONTRACT("contract", "合同号", "contract number"),
    BOUGHT_ON("boughtOn", "购买日期", "bought on"),
    PRICE("price", "金额", "price");

    private final String field;
    private final Set<String> heads;

    ImportColumn(String field, String... heads) {
        this.field = field;
        this.heads = Set.of(heads);
    }

    /** As the API calls it. */
    String field() {
        return field;
    }

    static Optional<ImportColumn> of(String head) {
        var plain = head.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.heads.contains(plain)
                        || column.field.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }
}
