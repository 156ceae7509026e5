package io.ringloop.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What people type to find a case, over the HTTP interface, by somebody who may see all. */
record CaseSearch(Settings settings) {

    private static final List<String> TYPED =
            List.of("王芳17", "漏水", "空调 陈静", "13800007919", "C-2020-0012345", "12345", "没有这个", "x3 吴");

    /** Milliseconds per search; the first tenth warms up and is not counted. */
    Samples measure(Web web) throws IOException, InterruptedException {
        var millis = new ArrayList<Double>();
        int warmUp = settings.pages() / 10;
        for (int search = 0; search < settings.pages() + warmUp; search++) {
            String typed = URLEncoder.encode(TYPED.get(search % TYPED.size()), StandardCharsets.UTF_8);
            String which = search / TYPED.size() % 2 == 0 ? "state=open&sort=due" : "state=all&sort=received";
            long begun = System.nanoTime();
            web.get("/api/cases?limit=50&" + which + "&q=" + typed);
            millis.add((System.nanoTime() - begun) / 1e6);
        }
        return new Samples(millis.subList(warmUp, millis.size()));
    }
}
