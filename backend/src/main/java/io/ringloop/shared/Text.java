package io.ringloop.shared;

/** A text for people, in both languages of the house; the browser shows the one that was chosen. */
public record Text(String zh, String en) {}
