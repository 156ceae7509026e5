package io.ringloop.notifications.sending;

import io.ringloop.notifications.store.NoticeStore;
import io.ringloop.shared.OutboxHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One delivery per carrier. */
@Configuration(proxyBeanMethods = false)
class SendingConfiguration {

    @Bean
    OutboxHandler mailDelivery(
            MailCarrier carrier, NoticeStore store, NoticeStates states, Restraint restraint, NoticeSettings settings) {
        return new Delivery(carrier, store, states, restraint, settings);
    }

    @Bean
    OutboxHandler smsDelivery(
            SmsCarrier carrier, NoticeStore store, NoticeStates states, Restraint restraint, NoticeSettings settings) {
        return new Delivery(carrier, store, states, restraint, settings);
    }
}
