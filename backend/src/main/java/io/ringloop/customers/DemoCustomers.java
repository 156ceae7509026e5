package io.ringloop.customers;

import io.ringloop.customers.CustomerDraft.ProductDraft;
import java.time.LocalDate;
import java.util.List;
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

    private final Customers customers;

    DemoCustomers(Customers customers) {
        this.customers = customers;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Order(100)
    @Transactional
    public void add() {
        if (!customers.candidates("13800001001").isEmpty()) {
            return;
        }
        add("王芳", "female", "key", "none", List.of("大客户"), "净水器 X3", "13800001001", "010-88881001");
        add("张伟", "male", "normal", "repeat", List.of("多次投诉"), "冰箱 B520", "13800001002");
        add("刘洋", "male", "high", "none", List.of("会员"), "空调 K1.5", "13800001003");
        add("陈静", "female", "normal", "none", List.of(), "洗衣机 W8", "13800001004");
        add("赵磊", "male", "unknown", "none", List.of(), null, "13800001005");
        add("孙丽", "female", "normal", "vulnerable", List.of("老人"), "燃气灶 G2", "13800001006", "021-66661006");
        add("周杰", "male", "high", "none", List.of("企业"), "热水器 H60", "13800001007");
        add("吴敏", "female", "normal", "none", List.of(), "油烟机 Y9", "13800001008");
        // One household, two customers: a call from here has two candidates.
        add("郑强", "male", "normal", "none", List.of(), "电视 T65", "13800001009", "0571-77771009");
        add("郑晓雨", "female", "normal", "none", List.of(), null, "13800001010", "0571-77771009");
        add("John Smith", "male", "normal", "none", List.of("EN"), "Coffee machine C1", "13800001011");
        add("李小芳", "female", "unknown", "none", List.of(), null, "13800001012");
    }

    private void add(
            String name,
            String gender,
            String value,
            String care,
            List<String> tags,
            @org.jspecify.annotations.Nullable String product,
            String... numbers) {
        var products = product == null
                ? List.<ProductDraft>of()
                : List.of(new ProductDraft(product, "SN-" + numbers[0].substring(7), LocalDate.of(2025, 6, 18)));
        customers.create(new CustomerDraft(
                name,
                List.of(numbers),
                gender,
                null,
                null,
                tags,
                value,
                care,
                products,
                new Customer.Consent(true, true)));
    }
}
