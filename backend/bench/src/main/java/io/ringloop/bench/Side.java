package io.ringloop.bench;

import java.io.IOException;
import java.time.Duration;

/** One of the two that are compared: both start, open contacts and complaints, and show a work list, each in its own way. */
interface Side extends AutoCloseable {

    String name();

    Duration startup();

    long residentMegabytes() throws IOException;

    /** Lets one contact arrive and be answered, and returns when the task of the agent is visible over HTTP. */
    void openContact() throws IOException, InterruptedException;

    /** Lets one complaint be registered, and returns when the task of its tier, with owner and deadline, is visible over HTTP. */
    void openComplaint() throws IOException, InterruptedException;

    /** Ends what the last turn left open; not measured. */
    void tidy() throws IOException, InterruptedException;

    /** Grows the list of open tasks to a size by copying rows of a task opened before. */
    void fillWorkList(int tasks);

    /** Fetches the first page of the group's work list, earliest due first, and says how many rows it has. */
    int firstPage() throws IOException, InterruptedException;
}
