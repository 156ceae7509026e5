package io.ringloop.contacts.web;

import io.ringloop.contacts.ContactCodes;
import io.ringloop.contacts.store.CodeStore;
import io.ringloop.people.Permission;
import io.ringloop.people.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The code lists of the contact form. */
@RestController
@RequestMapping("/api/contact-codes")
@Requires(Permission.OWN_ACCOUNT)
class ContactCodeController {

    private final CodeStore codes;

    ContactCodeController(CodeStore codes) {
        this.codes = codes;
    }

    @GetMapping
    ContactCodes codes() {
        return codes.codes();
    }
}
