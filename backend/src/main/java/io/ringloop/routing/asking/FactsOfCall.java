package io.ringloop.routing.asking;

import io.ringloop.routing.CallerFacts;
import io.ringloop.routing.CallerFactsSource;
import io.ringloop.routing.RoutingSettings;
import io.ringloop.routing.hours.Line;
import io.ringloop.routing.hours.Lines;
import io.ringloop.routing.store.MemberStore;
import io.ringloop.rules.ContactRoutingFacts;
import io.ringloop.rules.ContactRoutingFacts.Hours;
import io.ringloop.rules.ContactRoutingFacts.IvrChoice;
import io.ringloop.rules.ContactRoutingFacts.Language;
import io.ringloop.telephony.RouteQuestion;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Turns a question into what the routing table asks for. */
@Component
class FactsOfCall {

    private final Lines lines;
    private final MemberStore members;
    private final ObjectProvider<CallerFactsSource> callers;
    private final RoutingSettings settings;
    private final Clock clock;

    FactsOfCall(
            Lines lines,
            MemberStore members,
            ObjectProvider<CallerFactsSource> callers,
            RoutingSettings settings,
            Clock clock) {
        this.lines = lines;
        this.members = members;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    CallerFacts caller(RouteQuestion question) {
        var source = callers.getIfAvailable();
        return source == null ? CallerFacts.UNKNOWN : source.factsOf(question.callerNumber());
    }

    ContactRoutingFacts of(RouteQuestion question, CallerFacts caller) {
        var line = lines.plan().lineOf(question.calledNumber());
        return new ContactRoutingFacts(
                line.line(),
                hours(line),
                caller.value(),
                caller.care(),
                caller.openCase(),
                language(question.language()),
                ivr(question.ivr()),
                caller.restricted());
    }

    private Hours hours(Line line) {
        if (!settings.roundTheClock()) {
            switch (line.calendar().at(clock.instant())) {
                case CLOSED -> {
                    return Hours.CLOSED;
                }
                case HOLIDAY -> {
                    return Hours.HOLIDAY;
                }
                case OPEN -> {}
            }
        }
        return members.anybodyReachableIn(line.queue()) ? Hours.OPEN : Hours.NO_AGENTS;
    }

    /** A channel's language may carry a country, as in {@code zh_CN}; without one the house speaks Chinese. */
    static Language language(@Nullable String channelLanguage) {
        var code = channelLanguage == null ? "" : channelLanguage.strip().toLowerCase(Locale.ROOT);
        if (code.isEmpty() || code.startsWith("zh") || code.startsWith("cn")) {
            return Language.ZH;
        }
        return code.startsWith("en") ? Language.EN : Language.OTHER;
    }

    /** What the menu does not know counts as no choice. */
    static IvrChoice ivr(@Nullable String choice) {
        for (var known : IvrChoice.values()) {
            if (known.code().equalsIgnoreCase(choice == null ? "" : choice.strip())) {
                return known;
            }
        }
        return IvrChoice.NONE;
    }
}
