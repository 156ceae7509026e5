package io.ringloop.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.UUID;

/** The recording of an hour on the page of its contact: from the click on the button to the first sound, in a real Chromium. */
record HourLongRecording(Settings settings) {

    private static final int RATE = 8_000;
    private static final int SECONDS = 3_600;
    private static final int BYTES = 2 * RATE * SECONDS;

    /** Whoever listens has looked at the page before. */
    private static final String CLICK = """
            (async () => {
              const pause = (ms) => new Promise((then) => setTimeout(then, ms))
              const button = () => document.querySelector('audio')?.parentElement.querySelector('button.ant-btn-primary')
              while (!button()) await pause(20)
              await pause(500)
              const sound = document.querySelector('audio')
              return new Promise((heard) => {
                const clicked = performance.now()
                sound.addEventListener('playing', () => heard(performance.now() - clicked), { once: true })
                button().click()
              })
            })()
            """;

    /** Milliseconds of each listening, the first after the start of the browser not counted. */
    Samples measure(RingloopSide ringloop) throws IOException, InterruptedException {
        String contact = recorded(ringloop);
        var millis = new ArrayList<Double>();
        Web listener = ringloop.listener();
        try (var browser = new Chromium(settings.folder().resolve("chromium"))) {
            browser.signIn(listener);
            for (int i = 0; i <= (settings.quick() ? 3 : 30); i++) {
                browser.open(listener.at("/contacts/" + contact));
                millis.add(browser.number(CLICK));
            }
        }
        return new Samples(millis.subList(1, millis.size()));
    }

    /** The contact of a call whose recording lasts an hour, once it was taken over. */
    private String recorded(RingloopSide ringloop) throws IOException, InterruptedException {
        ringloop.openContact();
        ringloop.tidy();
        var call = ringloop.database().sql("""
                        select call.linkedid, call.contact_id::text as contact
                          from contacts.v_contact_call call join contacts.v_contact_course course on course.id = call.contact_id
                         where course.ended_at is not null and not call.line_open and course.agent_id is not null
                         order by course.started_at desc limit 1
                        """).query().singleRow();
        Path folder = Files.createDirectories(RingloopSide.recordings(settings));
        Path made = Files.createTempFile(folder, "hour", ".made");
        write(made);
        Files.move(made, folder.resolve(call.get("linkedid") + ".wav"), StandardCopyOption.ATOMIC_MOVE);
        UUID contact = UUID.fromString(String.valueOf(call.get("contact")));
        if (!ringloop.reaches(
                "select count(*) from recordings.recording where state = 'present' and contact_id = '" + contact + "'",
                1)) {
            throw new IllegalStateException("the recording was not taken over");
        }
        return contact.toString();
    }

    /** Speech is not needed: what is heard is a tone that swells and falls. */
    private static void write(Path file) throws IOException {
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
            out.writeBytes("RIFF");
            out.writeInt(Integer.reverseBytes(36 + BYTES));
            out.writeBytes("WAVEfmt ");
            out.writeInt(Integer.reverseBytes(16));
            out.writeShort(Short.reverseBytes((short) 1));
            out.writeShort(Short.reverseBytes((short) 1));
            out.writeInt(Integer.reverseBytes(RATE));
            out.writeInt(Integer.reverseBytes(2 * RATE));
            out.writeShort(Short.reverseBytes((short) 2));
            out.writeShort(Short.reverseBytes((short) 16));
            out.writeBytes("data");
            out.writeInt(Integer.reverseBytes(BYTES));
            for (int i = 0; i < RATE * SECONDS; i++) {
                double swell = Math.sin(Math.PI * (i % RATE) / RATE);
                out.writeShort(Short.reverseBytes((short) (8_000 * swell * Math.sin(2 * Math.PI * 440 * i / RATE))));
            }
        }
    }
}
