package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.Customer.CustomerMail;
import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.people.Role;
import io.ringloop.shared.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class CustomerNumbersIT extends CustomerScene {

    @Autowired
    CustomerNumbers numbers;

    @Test
    void anAddedNumberStandsLastAndInAnyOtherFormIsTheSame() {
        var first = mobile();
        var second = mobile();
        var customer = customers.create(CustomerDraft.of("加号", first));
        var after = numbers.add(customer.id(), "+86 " + second, "partner", EVERYBODY);
        assertThat(dialled(after)).containsExactly(first, "+86 " + second);
        assertThat(after.version()).isEqualTo(customer.version() + 1);
        assertThat(numbers.add(customer.id(), second, null, EVERYBODY)).isEqualTo(after);
        assertThat(numbers.of(customer.id(), EVERYBODY))
                .extracting(NumberRecord::source)
                .containsExactly("customer", "partner");
        assertThat(customers.candidates(second)).extracting(Customer::id).containsExactly(customer.id());
        refusedAt("number", "field-required", () -> numbers.add(customer.id(), "anonymous", null, EVERYBODY));
        refusedAt("source", "field-invalid", () -> numbers.add(customer.id(), mobile(), "guess", EVERYBODY));
    }

    @Test
    void anEndedNumberLeadsToNobodyAndComesBackWhenItIsAddedAgain() {
        var stays = mobile();
        var ends = mobile();
        var customer = customers.create(CustomerDraft.of("停用", stays, ends));
        var id = customer.numbers().get(1).id();
        assertThat(dialled(numbers.end(customer.id(), id, EVERYBODY))).containsExactly(stays);
        assertThat(customers.candidates(ends)).isEmpty();
        assertThat(customers.list(ends, EVERYBODY, null, 5).items()).isEmpty();
        assertThat(numbers.of(customer.id(), EVERYBODY))
                .last()
                .satisfies(ended -> assertThat(ended.endedAt()).isNotNull());
        var back = numbers.add(customer.id(), ends, null, EVERYBODY);
        assertThat(back.numbers()).extracting(CustomerNumber::id).contains(id);
        assertThat(customers.candidates(ends)).hasSize(1);
    }

    @Test
    void aNumberMarkedWrongIsNeverUsedForThisCustomerUntilItIsRestored() {
        var wrong = mobile();
        var customer = customers.create(CustomerDraft.of("错号", wrong, mobile()));
        var id = customer.numbers().get(0).id();
        refusedAt("source", "field-required", () -> numbers.wrong(customer.id(), id, null, EVERYBODY));
        var after = numbers.wrong(customer.id(), id, "answered", EVERYBODY);
        assertThat(dialled(after)).doesNotContain(wrong);
        assertThat(customers.candidates(wrong)).isEmpty();
        assertThat(numbers.of(customer.id(), EVERYBODY)).last().satisfies(marked -> {
            assertThat(marked.wrongSource()).isEqualTo("answered");
            assertThat(marked.wrongAt()).isNotNull();
        });
        refusedAt(
                "number",
                "customer-number-marked-wrong",
                () -> numbers.add(customer.id(), "+86" + wrong, null, EVERYBODY));
        refusedAt(
                "numbers[0]",
                "customer-number-marked-wrong",
                () -> customers.change(customer.id(), after.version(), CustomerDraft.of("错号", wrong), EVERYBODY));
        refused("customer-number-not-in-use", () -> numbers.first(customer.id(), id, EVERYBODY));
        assertThat(dialled(numbers.restore(customer.id(), id, EVERYBODY))).contains(wrong);
        assertThat(customers.candidates(wrong)).hasSize(1);
    }

    @Test
    void theFirstNumberIsTheOneThatListsShow() {
        var other = mobile();
        var customer = customers.create(CustomerDraft.of("首选" + tag(), mobile(), other, mobile()));
        var after = numbers.first(customer.id(), customer.numbers().get(1).id(), EVERYBODY);
        assertThat(dialled(after)).startsWith(other).hasSize(3);
        assertThat(customers.list(customer.name(), EVERYBODY, null, 5).items())
                .extracting(CustomerRow::number)
                .containsExactly(other);
        refused("customer-number-not-found", () -> numbers.first(customer.id(), Ids.next(), EVERYBODY));
    }

    @Test
    void mailAddressesAreKeptOnceAndEnd() {
        var customer = customers.create(CustomerDraft.of("邮箱").mailed("first@example.com"));
        var after = numbers.addMail(customer.id(), "Second@Example.com", EVERYBODY);
        assertThat(after.mails())
                .extracting(CustomerMail::address)
                .containsExactly("first@example.com", "Second@Example.com");
        assertThat(numbers.addMail(customer.id(), "second@example.com", EVERYBODY))
                .isEqualTo(after);
        var ended = numbers.endMail(customer.id(), after.mails().get(0).id(), EVERYBODY);
        assertThat(ended.mails()).extracting(CustomerMail::address).containsExactly("Second@Example.com");
        for (var malformed : List.of("nobody", "a b@example.com", "a@b", "x@example.com,y@example.com")) {
            refusedAt("address", "mail-address-malformed", () -> numbers.addMail(customer.id(), malformed, EVERYBODY));
        }
    }

    @Test
    void whoMayNotSeeTheCustomerFindsNoNumbers() {
        var customer = customers.create(CustomerDraft.of("无权", mobile()));
        var scope = own(people.in(people.centre(), Role.AGENT).id());
        refused("customer-not-found", () -> numbers.of(customer.id(), scope));
        refused("customer-not-found", () -> numbers.add(customer.id(), mobile(), null, scope));
        assertThat(again(customer)).isEqualTo(customer);
    }

    private static List<String> dialled(Customer customer) {
        return customer.numbers().stream().map(CustomerNumber::dialled).toList();
    }
}
