package io.ringloop.quality;

import io.ringloop.shared.Text;
import java.util.List;

/** One dimension of a form; it weighs what its items weigh together. */
public record FormSection(String key, Dimension dimension, Text name, List<FormItem> items) {

    public FormSection {
        items = List.copyOf(items);
    }

    public int weight() {
        return items.stream().mapToInt(FormItem::weight).sum();
    }
}
