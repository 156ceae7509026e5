package io.ringloop.quality;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a form asks. */
public record FormContent(List<FormSection> sections, List<FatalItem> fatals) {

    public FormContent {
        sections = List.copyOf(sections);
        fatals = List.copyOf(fatals);
    }

    @JsonIgnore
    public List<FormItem> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<FormItem> item(String key) {
        return items().stream().filter(item -> item.key().equals(key)).findFirst();
    }

    /** Every key in the order of the form. */
    @JsonIgnore
    public Stream<String> keys() {
        return Stream.of(
                        sections.stream().map(FormSection::key),
                        items().stream().map(FormItem::key),
                        fatals.stream().map(FatalItem::key))
                .flatMap(keys -> keys);
    }
}
