package io.ringloop.access.handling;

import static java.util.Map.entry;

import io.ringloop.access.AccessChange;
import io.ringloop.people.OrgUnit;
import io.ringloop.people.People;
import io.ringloop.people.Role;
import io.ringloop.shared.Text;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a change of access is called. */
@Component
class AccessWords {

    private static final Map<Role, Text> ROLES = Map.ofEntries(
            entry(Role.AGENT, new Text("客服代表", "Agent")),
            entry(Role.TEAM_LEADER, new Text("班组长", "Team leader")),
            entry(Role.QA, new Text("质检专员", "Quality analyst")),
            entry(Role.TRAINER, new Text("培训专员", "Trainer")),
            entry(Role.OPS_MANAGER, new Text("运营主管", "Operations manager")),
            entry(Role.MANAGEMENT, new Text("管理层", "Management")),
            entry(Role.LEGAL, new Text("法务", "Legal counsel")),
            entry(Role.KNOWLEDGE_SPECIALIST, new Text("知识专员", "Knowledge specialist")),
            entry(Role.PROCESS_OWNER, new Text("流程负责人", "Process owner")),
            entry(Role.AUDITOR, new Text("审计员", "Auditor")),
            entry(Role.ADMINISTRATOR, new Text("管理员", "Administrator")),
            entry(Role.HANDLER, new Text("承办人", "Handler")),
            entry(Role.PARTNER, new Text("合作伙伴", "Partner")));

    private static final Map<String, Text> REASONS = Map.of(
            AccessReasons.CONFLICT, new Text("与已有职责冲突", "It conflicts with the duties the person has"),
            AccessReasons.NOBODY, new Text("没有有权审批的人", "There is nobody who may approve it"),
            AccessReasons.EXPIRED, new Text("已到期", "It came to its end"),
            AccessReasons.NOT_CERTIFIED, new Text("逾期未复核", "Nobody certified it in time"),
            AccessReasons.NOT_NEEDED, new Text("复核认为不再需要", "It was found not to be needed any more"));

    private final People people;

    AccessWords(People people) {
        this.people = people;
    }

    Text of(AccessChange change) {
        var what = item(change);
        return change.grants()
                ? new Text("授予" + what.zh(), what.en() + ", to be granted")
                : new Text("收回" + what.zh(), what.en() + ", to be taken away");
    }

    /** The role, or the unit. */
    Text item(AccessChange change) {
        var role = change.item().role();
        if (role != null) {
            return Objects.requireNonNull(ROLES.get(role));
        }
        var unit = unit(change);
        return new Text("可见范围 " + unit, "Scope " + unit);
    }

    /** Name of the further unit, or of the unit where the person works. */
    String unit(AccessChange change) {
        var unit = change.item().unit();
        return people.unit(unit == null ? change.holderUnit() : unit)
                .map(OrgUnit::name)
                .orElse("?");
    }

    static Text reason(String slug) {
        return REASONS.getOrDefault(slug, new Text(slug, slug));
    }
}
