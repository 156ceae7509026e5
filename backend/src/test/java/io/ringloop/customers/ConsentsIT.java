package io.ringloop.customers;

import static org.assertj.core.api.Assertions.assertThat;

import io.ringloop.customers.Consents.ConsentDraft;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsentsIT extends CustomerScene {

    @Autowired
    Consents consents;

    @Autowired
    CustomerMerges merges;

    @Test
    void whoNeverSaidSoHasAllowedNothing() {
        var customer = customers.create(CustomerDraft.of("沉默", mobile()));
        assertThat(customer.consent()).isEqualTo(new Customer.Consent(false, false));
        assertThat(consents.allows(customer.id(), "sms", "promotion")).isFalse();
    }

    @Test
    void theLatestWordOfAChannelAndPurposeCounts() {
        var customer = customers.create(CustomerDraft.of("同意", mobile()));
        say(customer, "sms", "promotion", true, null);
        say(customer, "mail", "survey", true, null);
        assertThat(consents.allows(customer.id(), "sms", "promotion")).isTrue();
        assertThat(consents.allows(customer.id(), "mail", "survey")).isTrue();
        assertThat(consents.allows(customer.id(), "sms", "survey")).isFalse();
        assertThat(consents.allows(customer.id(), "mail", "promotion")).isFalse();
        assertThat(again(customer).consent()).isEqualTo(new Customer.Consent(false, true));
        clock.advance(Duration.ofHours(1));
        say(customer, "sms", "promotion", false, null);
        assertThat(consents.allows(customer.id(), "sms", "promotion")).isFalse();
        // Noted later, but said before the withdrawal.
        say(customer, "sms", "promotion", true, clock.instant().minus(Duration.ofMinutes(30)));
        assertThat(consents.allows(customer.id(), "sms", "promotion")).isFalse();
        var book = consents.of(customer.id(), EVERYBODY);
        assertThat(book.history()).hasSize(4);
        assertThat(book.current()).hasSize(2);
    }

    @Test
    void theEvidenceIsKeptAndSealedInTheArchive() {
        var customer = customers.create(CustomerDraft.of("证据"));
        consents.record(
                customer.id(), new ConsentDraft("call", "promotion", true, "call", "录音 R-20261118-7", null), EVERYBODY);
        assertThat(consents.of(customer.id(), EVERYBODY).current())
                .singleElement()
                .satisfies(row -> assertThat(row.evidence()).isEqualTo("录音 R-20261118-7"));
        var fact = jdbc.sql("""
                        select person_id || ' ' || (personal is not null) || ' ' || data from archive.fact
                         where kind = 'customer-consent' and subject_id = :id
                        """)
                .param("id", customer.id().toString())
                .query(String.class)
                .single();
        assertThat(fact).startsWith(customer.id() + " true").doesNotContain("R-20261118-7");
    }

    @Test
    void whatNobodyCanHaveSaidIsRefused() {
        var customer = customers.create(CustomerDraft.of("无效"));
        refusedAt(
                "given",
                "field-required",
                () -> consents.record(
                        customer.id(), new ConsentDraft("sms", "promotion", null, "call", null, null), EVERYBODY));
        refusedAt(
                "channel",
                "field-invalid",
                () -> consents.record(
                        customer.id(), new ConsentDraft("pigeon", "promotion", true, "call", null, null), EVERYBODY));
        refusedAt(
                "at",
                "time-in-future",
                () -> say(customer, "sms", "promotion", true, clock.instant().plus(Duration.ofDays(1))));
    }

    @Test
    void whatEitherRecordHasWithdrawnStaysWithdrawnAfterAMerge() {
        var one = customers.create(CustomerDraft.of("甲"));
        var two = customers.create(CustomerDraft.of("乙"));
        say(one, "sms", "promotion", false, null);
        say(one, "mail", "promotion", true, null);
        clock.advance(Duration.ofHours(1));
        say(two, "sms", "promotion", true, null);
        merges.merge(one.id(), again(one).version(), two.id(), EVERYBODY);
        assertThat(consents.allows(two.id(), "sms", "promotion")).isFalse();
        assertThat(consents.allows(two.id(), "mail", "promotion")).isTrue();
        assertThat(consents.of(two.id(), EVERYBODY).history()).hasSize(4);
    }

    private void say(Customer customer, String channel, String purpose, boolean given, @Nullable Instant at) {
        consents.record(customer.id(), new ConsentDraft(channel, purpose, given, "call", null, at), EVERYBODY);
    }
}
