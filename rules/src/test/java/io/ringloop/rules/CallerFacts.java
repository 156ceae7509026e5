package io.ringloop.rules;

import io.ringloop.rules.ContactRoutingFacts.Care;
import io.ringloop.rules.ContactRoutingFacts.CustomerValue;
import io.ringloop.rules.ContactRoutingFacts.Hours;
import io.ringloop.rules.ContactRoutingFacts.IvrChoice;
import io.ringloop.rules.ContactRoutingFacts.Language;
import io.ringloop.rules.ContactRoutingFacts.Line;
import io.ringloop.rules.ContactRoutingFacts.OpenCase;

/** An ordinary caller on the main line, and how others differ. */
record CallerFacts(ContactRoutingFacts facts) {
    static CallerFacts ordinary() {
        return new CallerFacts(new ContactRoutingFacts(
                Line.MAIN,
                Hours.OPEN,
                CustomerValue.NORMAL,
                Care.NONE,
                OpenCase.NONE,
                Language.ZH,
                IvrChoice.NONE,
                false));
    }

    CallerFacts on(Line line) {
        return copy(line, facts.hours(), facts.value(), facts.care(), facts.openCase(), facts.language(), facts.ivr());
    }

    CallerFacts at(Hours hours) {
        return copy(facts.line(), hours, facts.value(), facts.care(), facts.openCase(), facts.language(), facts.ivr());
    }

    CallerFacts worth(CustomerValue value) {
        return copy(facts.line(), facts.hours(), value, facts.care(), facts.openCase(), facts.language(), facts.ivr());
    }

    CallerFacts needing(Care care) {
        return copy(facts.line(), facts.hours(), facts.value(), care, facts.openCase(), facts.language(), facts.ivr());
    }

    CallerFacts withOpen(OpenCase openCase) {
        return copy(facts.line(), facts.hours(), facts.value(), facts.care(), openCase, facts.language(), facts.ivr());
    }

    CallerFacts speaking(Language language) {
        return copy(facts.line(), facts.hours(), facts.value(), facts.care(), facts.openCase(), language, facts.ivr());
    }

    CallerFacts choosing(IvrChoice ivr) {
        return copy(facts.line(), facts.hours(), facts.value(), facts.care(), facts.openCase(), facts.language(), ivr);
    }

    CallerFacts restricted() {
        return new CallerFacts(new ContactRoutingFacts(
                facts.line(),
                facts.hours(),
                facts.value(),
                facts.care(),
                facts.openCase(),
                facts.language(),
                facts.ivr(),
                true));
    }

    private CallerFacts copy(
            Line line,
            Hours hours,
            CustomerValue value,
            Care care,
            OpenCase openCase,
            Language language,
            IvrChoice ivr) {
        return new CallerFacts(
                new ContactRoutingFacts(line, hours, value, care, openCase, language, ivr, facts.restricted()));
    }
}
