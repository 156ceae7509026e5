package io.ringloop.deadlines;

import io.ringloop.shared.Text;
import java.time.LocalDate;

/** A day of a calendar that is not like its weekday, and what it is called. */
public record NamedDay(LocalDate day, SpecialDay kind, Text name) {}
