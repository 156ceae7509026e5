package io.ringloop.notifications;

import io.ringloop.people.Staff;
import io.ringloop.people.StaffId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a notice is for.
 *
 * @param mail an address given for this matter; goes before what is known of the customer
 * @param phone likewise a number, in any format
 * @param language {@code zh-CN} or {@code en}
 */
public record Recipient(
        @Nullable StaffId staff,
        @Nullable UUID customer,
        @Nullable String mail,
        @Nullable String phone,
        String language) {

    /** In their own language. */
    public static Recipient staff(Staff staff) {
        return new Recipient(staff.id(), null, null, null, staff.locale());
    }

    public static Recipient customer(UUID id, String language) {
        return new Recipient(null, id, null, null, language);
    }

    /** Somebody who is neither staff nor a known customer; needs an address or a number. */
    public static Recipient somebody(String language) {
        return new Recipient(null, null, null, null, language);
    }

    public Recipient withMail(String address) {
        return new Recipient(staff, customer, address, phone, language);
    }

    public Recipient withPhone(String number) {
        return new Recipient(staff, customer, mail, number, language);
    }
}
