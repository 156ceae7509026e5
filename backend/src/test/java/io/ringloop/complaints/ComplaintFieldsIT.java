package io.ringloop.complaints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ringloop.RingloopTest;
import io.ringloop.cases.Attachment;
import io.ringloop.files.FileId;
import io.ringloop.files.FileNotFound;
import io.ringloop.files.Files;
import io.ringloop.people.Role;
import io.ringloop.people.Staff;
import io.ringloop.processes.ComplaintEscalationProcess.Elements;
import io.ringloop.shared.FieldProblem;
import io.ringloop.shared.Ids;
import io.ringloop.shared.ProblemException;
import io.ringloop.tasks.FieldChoice;
import io.ringloop.tasks.FieldChoices;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the forms of a complaint can point to: colleagues, units, contacts, files. Catalogue 75, 84, 101, 107. */
@RingloopTest
class ComplaintFieldsIT extends ComplaintScene {

    @Autowired
    FieldChoices choices;

    @Autowired
    Files files;

    @Test
    void item101_colleaguesWithinReachAreOfferedToWhoHasTheTaskAndToNobodyElse() {
        var id = registered(customer("normal"), said());
        var task = task(id, Elements.HANDLE_ORDINARY);
        var stranger = people.in(people.team(people.centre()), Role.OPS_MANAGER);
        assertThat(choices.of(task.id(), leader, "newOwner", "", null))
                .extracting(FieldChoice::value)
                .contains(manager.id().toString())
                .doesNotContain(stranger.id().toString());
        assertThat(choices.of(task.id(), leader, "newOwner", "", manager.id().toString()))
                .extracting(FieldChoice::label)
                .containsExactly(manager.displayName());
        assertThat(choices.of(task.id(), leader, "newOwner", "", stranger.id().toString()))
                .isEmpty();
        assertThatThrownBy(() -> choices.of(task.id(), manager, "newOwner", "", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("task-not-found"));
        assertThatThrownBy(() -> choices.of(task.id(), leader, "findings", "", null))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.slug()).isEqualTo("parameter-invalid"));
    }

    @Test
    void item107_unitsAreOfferedByNameButNeverTheCentreItself() {
        var id = registered(customer("normal"), said());
        var task = task(id, Elements.HANDLE_ORDINARY);
        assertThat(choices.of(task.id(), leader, "forwardTarget", "", team.toString()))
                .hasSize(1);
        assertThat(choices.of(task.id(), leader, "forwardTarget", "", centre.toString()))
                .isEmpty();
        assertThat(choices.of(task.id(), leader, "forwardTarget", "no such unit anywhere", null))
                .isEmpty();
    }

    @Test
    void item84_whatCannotBeChosenIsNotAcceptedEither() {
        var id = registered(customer("normal"), said());
        var task = task(id, Elements.HANDLE_ORDINARY);
        assertThatThrownBy(() -> propose(
                        id,
                        Elements.HANDLE_ORDINARY,
                        leader,
                        "nextStep",
                        "forward",
                        "forwardTarget",
                        centre.toString(),
                        "forwardDemand",
                        "上门"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(new FieldProblem("forwardTarget", "field-invalid")));
        propose(id, Elements.HANDLE_ORDINARY, leader);
        assertThat(tasks.open(id, task.elementId())).isEmpty();
        var presenting = task(id, Elements.PRESENT_SOLUTION);
        assertThatThrownBy(() -> tasks.complete(
                        presenting.id(),
                        leader,
                        presenting.version(),
                        Map.of("contact", Ids.next().toString(), "reaction", "accepts", "words", "好的")))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.errors())
                                .containsExactly(new FieldProblem("contact", "field-invalid")));
    }

    @Test
    void item75_theEvidenceOfAFormHangsOnTheCaseAndIsReadByWhoSeesTheCase() {
        var id = registered(customer("normal"), said());
        propose(id, Elements.HANDLE_ORDINARY, leader, "carryOut", "inHouse");
        present(id, leader, "accepts");
        var task = task(id, Elements.USER_CARRY_OUT);
        var foreign = file(agent);
        assertThatThrownBy(() -> tasks.complete(task.id(), leader, task.version(), carriedOut(foreign)))
                .isInstanceOf(FileNotFound.class);
        assertThat(tasks.open(id, Elements.USER_CARRY_OUT)).isPresent();
        var evidence = file(leader);
        tasks.complete(task.id(), leader, task.version(), carriedOut(evidence));
        assertThat(links.attachments(id)).extracting(Attachment::fileId).containsExactly(evidence);
        assertThat(files.view(new FileId(evidence), manager).name()).isEqualTo("退款凭证.txt");
        var stranger = people.in(people.team(people.centre()), Role.TEAM_LEADER);
        assertThatThrownBy(() -> files.view(new FileId(evidence), stranger)).isInstanceOf(FileNotFound.class);
    }

    private UUID file(Staff by) {
        var bytes = "退款 100 元".getBytes(StandardCharsets.UTF_8);
        var received = files.receive("退款凭证.txt", new ByteArrayInputStream(bytes));
        return files.keep(received, by.id()).id().value();
    }

    private static Map<String, Object> carriedOut(UUID file) {
        return Map.of("done", "已退款", "completedAt", START.toString(), "files", List.of(file.toString()));
    }
}
