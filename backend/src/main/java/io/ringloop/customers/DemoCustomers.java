package io.ringloop.customers;

import io.ringloop.customers.Catalogue.ItemDraft;
import io.ringloop.customers.Customer.Marks;
import io.ringloop.customers.CustomerRegions.RegionDraft;
import io.ringloop.customers.CustomerTags.TagDraft;
import io.ringloop.shared.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers for the demonstration, added once. The first eight are the simulated callers. */
@Component
@Profile("demo")
class DemoCustomers {

    private static final LocalDate BOUGHT = LocalDate.of(2025, 6, 18);
    private static final Marks KEY = new Marks(true, false, true, false);
    private static final Marks CONTRACT = new Marks(false, true, true, false);
    private static final Marks KNOWN = new Marks(false, false, true, false);
    private static final Marks VULNERABLE = new Marks(false, false, true, true);

    private final Customers customers;
    private final CustomerTags tags;
    private final CustomerRegions regions;
    private final Catalogue catalogue;

    DemoCustomers(Customers customers, CustomerTags tags, CustomerRegions regions, Catalogue catalogue) {
        this.customers = customers;
        this.tags = tags;
        this.regions = regions;
        this.catalogue = catalogue;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(100)
    @Transactional
    public void add() {
        if (!customers.candidates("13800001001").isEmpty()) {
            return;
        }
        tags();
        region("北京", "Beijing", 1);
        region("上海", "Shanghai", 2);
        region("杭州", "Hangzhou", 3);
        add("王芳", "female", KEY, "大客户", item("X3", "净水器 X3", "Water purifier X3"), "13800001001", "010-88881001");
        add("张伟", "male", KNOWN, "周末上门", item("B520", "冰箱 B520", "Refrigerator B520"), "13800001002");
        add("刘洋", "male", CONTRACT, "会员", item("K15", "空调 K1.5", "Air conditioner K1.5"), "13800001003");
        add("陈静", "female", KNOWN, null, item("W8", "洗衣机 W8", "Washing machine W8"), "13800001004");
        add("赵磊", "male", Marks.NONE, null, null, "13800001005");
        add("孙丽", "female", VULNERABLE, "老人", item("G2", "燃气灶 G2", "Gas stove G2"), "13800001006", "021-66661006");
        add("周杰", "male", CONTRACT, "企业", item("H60", "热水器 H60", "Water heater H60"), "13800001007");
        add("吴敏", "female", KNOWN, null, item("Y9", "油烟机 Y9", "Range hood Y9"), "13800001008");
        // One household, two customers: a call from here has two candidates.
        add("郑强", "male", KNOWN, null, item("T65", "电视 T65", "Television T65"), "13800001009", "0571-77771009");
        add("郑晓雨", "female", KNOWN, null, null, "13800001010", "0571-77771009");
        add("John Smith", "male", KNOWN, "EN", item("C1", "咖啡机 C1", "Coffee machine C1"), "13800001011");
        add("李小芳", "female", Marks.NONE, null, null, "13800001012");
    }

    private void tags() {
        tag("大客户", "Large customer", "feature", 1);
        tag("会员", "Member", "feature", 2);
        tag("企业", "Company", "feature", 3);
        tag("老人", "Elderly", "feature", 4);
        tag("EN", "English", "preference", 1);
        tag("周末上门", "Visits at weekends", "preference", 2);
        tag("安装指导", "Help with installation", "need", 1);
        tag("以旧换新", "Trade-in", "need", 2);
    }

    private void tag(String zh, String en, String kind, int position) {
        tags.add(new TagDraft(new Text(zh, en), kind, position, true));
    }

    private void region(String zh, String en, int position) {
        regions.add(new RegionDraft(new Text(zh, en), position, true));
    }

    private UUID item(String code, String zh, String en) {
        return catalogue.add(new ItemDraft(code, new Text(zh, en), 36, true)).id();
    }

    private void add(
            String name, String gender, Marks marks, @Nullable String tag, @Nullable UUID product, String... numbers) {
        var draft =
                CustomerDraft.of(name, numbers).marked(marks).gendered(gender).agreeing(true, true);
        if (tag != null) {
            draft = draft.tagged(tag);
        }
        if (product != null) {
            var serial = "SN-" + numbers[0].substring(7);
            draft = draft.owning(
                    new ProductDraft(null, product, serial, null, BOUGHT, null, BigDecimal.valueOf(3_999)));
        }
        customers.create(draft);
    }
}
