package io.ringloop.notifications;

import io.ringloop.customers.Customer;
import io.ringloop.customers.Customer.CustomerMail;
import io.ringloop.customers.Customer.CustomerNumber;
import io.ringloop.customers.CustomerNotFound;
import io.ringloop.customers.Customers;
import io.ringloop.customers.PhoneNumber;
import io.ringloop.notifications.sending.Carrier;
import io.ringloop.shared.ProblemException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the way to a recipient: the first channel of the template on which they can be reached. */
@Component
class Routes {

    private static final String NO_ADDRESS = "no-address";
    private static final String ADDRESS_INVALID = "address-invalid";
    private static final String CHANNEL_OFF = "channel-off";

    private final Customers customers;
    private final List<Carrier> carriers;

    Routes(Customers customers, List<Carrier> carriers) {
        this.customers = customers;
        this.carriers = carriers;
    }

    /**
     * @param customer of a merged one the survivor
     * @param obstacle why nobody can be reached on this channel; absent when they can
     */
    record Route(
            Channel channel,
            @Nullable UUID customer,
            @Nullable String address,
            @Nullable String obstacle) {

        boolean open() {
            return obstacle == null;
        }
    }

    /**
     * The best way; when there is none, the first one with its obstacle.
     *
     * @throws CustomerNotFound when the recipient is an unknown customer
     * @throws ProblemException {@code notice-channel-unfit} when the template has no words for the recipient
     */
    Route find(Recipient to, NoticeTemplate template, @Nullable Channel only) {
        var customer = to.customer() == null ? null : customer(to.customer());
        var routes = template.channels().stream()
                .map(Channel::of)
                .filter(channel -> only == null ? fits(channel, to) : channel == only)
                .map(channel -> route(channel, to, customer))
                .toList();
        return routes.stream()
                .filter(Route::open)
                .findFirst()
                .or(() -> routes.stream().findFirst())
                .orElseThrow(() -> new ProblemException("notice-channel-unfit", Map.of("template", template.key())));
    }

    private Customer customer(UUID id) {
        return customers.find(id).orElseThrow(() -> new CustomerNotFound(id));
    }

    /** Staff are told in the application unless an address was given; nobody else can be. */
    private static boolean fits(Channel channel, Recipient to) {
        return switch (channel) {
            case IN_APP -> to.staff() != null;
            case MAIL -> to.staff() == null || to.mail() != null;
            case SMS -> to.staff() == null || to.phone() != null;
        };
    }

    private Route route(Channel channel, Recipient to, @Nullable Customer customer) {
        var id = customer == null ? null : customer.id();
        if (channel == Channel.IN_APP) {
            return new Route(channel, id, null, to.staff() == null ? NO_ADDRESS : null);
        }
        var given = channel == Channel.MAIL ? to.mail() : to.phone();
        var address = channel == Channel.MAIL ? mail(given, customer) : number(given, customer);
        if (address.isEmpty()) {
            return new Route(channel, id, null, given == null ? NO_ADDRESS : ADDRESS_INVALID);
        }
        return new Route(channel, id, address.get(), isOn(channel) ? null : CHANNEL_OFF);
    }

    private boolean isOn(Channel channel) {
        return carriers.stream().anyMatch(carrier -> carrier.channel() == channel && carrier.on());
    }

    /** The address given, else the customer's first one. */
    private static Optional<String> mail(@Nullable String given, @Nullable Customer customer) {
        if (given == null && customer != null) {
            return customer.mails().stream().map(CustomerMail::address).findFirst();
        }
        try {
            return given == null
                    ? Optional.empty()
                    : Optional.of(new InternetAddress(given.strip(), true).getAddress())
                            .filter(address -> address.contains("@"));
        } catch (AddressException malformed) {
            return Optional.empty();
        }
    }

    /** The number given, else the customer's first mobile number. */
    private static Optional<String> number(@Nullable String given, @Nullable Customer customer) {
        if (given != null || customer == null) {
            return Optional.ofNullable(given).map(PhoneNumber::of).map(PhoneNumber::e164);
        }
        return customer.numbers().stream()
                .filter(number -> number.kind().equals(PhoneNumber.Kind.MOBILE.code()))
                .map(CustomerNumber::e164)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
