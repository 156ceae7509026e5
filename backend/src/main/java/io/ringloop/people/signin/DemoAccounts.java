package io.ringloop.people.signin;

import io.ringloop.people.OrgUnits;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.people.StaffAdministration;
import io.ringloop.people.StaffEdit;
import io.ringloop.people.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Accounts with a known password for every role, in the profile {@code demo} and nowhere else. Quality has two analysts: nobody looks twice at
 * an evaluation of their own, or judges an appeal against it.
 */
@Component
@Profile("demo")
public class DemoAccounts implements SmartLifecycle {

    /** The same for all of them, and shown on the sign-in page. */
    public static final String PASSWORD = "ringloop-demo";

    /**
     * @param unit key in the demonstration's organisation
     */
    public record Account(
            String username,
            Role role,
            String displayName,
            String unit,
            @Nullable String phone,
            Set<String> skills) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("agent1", Role.AGENT, "李娜 Li Na", "team", "PJSIP/1001", Set.of("sales", "repair")),
            new Account("agent2", Role.AGENT, "王强 Wang Qiang", "team", "PJSIP/1002", Set.of("repair", "rescue")),
            new Account("agent3", Role.AGENT, "陈静 Chen Jing", "team", "PJSIP/1003", Set.of("complaint", "en")),
            new Account("leader", Role.TEAM_LEADER, "赵敏 Zhao Min", "team", "PJSIP/1004", Set.of("complaint", "senior")),
            new Account("qa", Role.QA, "孙丽 Sun Li", "quality", null, Set.of()),
            new Account("qa2", Role.QA, "韩雪 Han Xue", "quality", null, Set.of()),
            new Account("trainer", Role.TRAINER, "周洋 Zhou Yang", "quality", null, Set.of()),
            new Account("ops", Role.OPS_MANAGER, "吴刚 Wu Gang", "centre", null, Set.of()),
            new Account("manager", Role.MANAGEMENT, "许静 Xu Jing", "centre", null, Set.of()),
            new Account("legal", Role.LEGAL, "邓凯 Deng Kai", "centre", null, Set.of()),
            new Account("knowledge", Role.KNOWLEDGE_SPECIALIST, "郑洁 Zheng Jie", "quality", null, Set.of()),
            new Account("owner", Role.PROCESS_OWNER, "冯涛 Feng Tao", "centre", null, Set.of()),
            new Account("auditor", Role.AUDITOR, "何平 He Ping", "centre", null, Set.of()),
            new Account("admin", Role.ADMINISTRATOR, "高翔 Gao Xiang", "centre", null, Set.of()),
            new Account("handler", Role.HANDLER, "林峰 Lin Feng", "department", null, Set.of()),
            new Account("partner", Role.PARTNER, "马超 Ma Chao", "partner", null, Set.of()));

    private final People people;
    private final StaffAdministration administration;
    private final OrgUnits units;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoAccounts(People people, StaffAdministration administration, OrgUnits units, TransactionTemplate transaction) {
        this.people = people;
        this.administration = administration;
        this.units = units;
        this.transaction = transaction;
    }

    public List<Account> all() {
        return ACCOUNTS;
    }

    /** Makes what is missing; what somebody has changed since stays as it is. */
    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            var missing = ACCOUNTS.stream()
                    .filter(account -> people.byUsername(account.username()).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                var organisation = organisation();
                missing.forEach(account -> add(account, organisation));
            }
        });
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before anything that serves requests or calls. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }

    private void add(Account account, Map<String, UUID> organisation) {
        administration.add(new StaffEdit(
                account.username(),
                account.displayName(),
                Set.of(account.role()),
                Objects.requireNonNull(organisation.get(account.unit())),
                account.phone(),
                null,
                "zh-CN",
                account.skills(),
                true,
                PASSWORD));
    }

    private Map<String, UUID> organisation() {
        var centre = unit(UnitKind.CENTRE, "示范客服中心 Demo Centre", null);
        var branch = unit(UnitKind.BRANCH, "华东分公司 East Branch", centre);
        unit(UnitKind.OUTLET, "上海网点 Shanghai Outlet", branch);
        return Map.of(
                "centre", centre,
                "team", unit(UnitKind.TEAM, "一线一组 Team One", branch),
                "quality", unit(UnitKind.DEPARTMENT, "质检培训部 Quality and Training", centre),
                "department", unit(UnitKind.DEPARTMENT, "售后服务部 After-sales", centre),
                "partner", unit(UnitKind.PARTNER, "示范服务站 Demo Service Station", centre));
    }

    private UUID unit(UnitKind kind, String name, @Nullable UUID parent) {
        return people.units().stream()
                .filter(unit -> unit.kind() == kind && unit.name().equals(name))
                .findFirst()
                .orElseGet(() -> units.add(kind, name, parent, null))
                .id();
    }
}
