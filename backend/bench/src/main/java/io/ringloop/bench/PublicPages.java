package io.ringloop.bench;

import java.net.HttpURLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Customers who open the public pages, look up tickets and come with links, two hundred a second, each from an address as a proxy in front tells it; then one
 * address that does not stop. None of the tickets and links is real: whatever is wrong is answered alike, after the same counting.
 */
record PublicPages(Settings settings) {

    static final int PER_SECOND = 200;
    static final int FROM_ONE_ADDRESS = 400;

    private static final int AT_ONCE = 32;
    private static final int TOO_MANY = 429;
    private static final String CSRF = "00000000-0000-4000-8000-000000000000";
    private static final String PROGRESS = "/api/public/tickets/progress";
    private static final String LINK = "/api/public/surveys/look";

    /**
     * What came of it.
     *
     * @param pages the two pages, milliseconds from when they were due
     * @param questions what the pages ask: a ticket, a link
     * @param failed not answered as they should be
     * @param letThrough of those that one address sent, links that were looked at
     */
    record Outcome(Samples pages, Samples questions, long failed, long letThrough) {}

    private record Answer(boolean page, int status, double millis) {

        /** A page must be there; a question must have been understood, and refused for what it asks. */
        boolean failed() {
            return page
                    ? status != HttpURLConnection.HTTP_OK
                    : status >= HttpURLConnection.HTTP_INTERNAL_ERROR
                            || status <= HttpURLConnection.HTTP_BAD_REQUEST
                            || status == TOO_MANY;
        }
    }

    Outcome measure(Web web) throws InterruptedException, ExecutionException {
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var customers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            int visits = PER_SECOND * (int) settings.roundLength().toSeconds();
            customers(web, client, customers, visits, 0); // warms up, and is not counted
            List<Answer> answers = customers(web, client, customers, visits, visits);
            return new Outcome(
                    millis(answers, true),
                    millis(answers, false),
                    answers.stream().filter(Answer::failed).count(),
                    fromOneAddress(web, client, customers));
        } finally {
            customers.shutdownNow();
        }
    }

    private List<Answer> customers(Web web, HttpClient client, ExecutorService customers, int visits, int before)
            throws InterruptedException, ExecutionException {
        var metronome = new Metronome(PER_SECOND);
        var coming = new ArrayList<Future<Answer>>();
        for (int visit = before; visit < before + visits; visit++) {
            metronome.tick();
            long due = System.nanoTime();
            int number = visit;
            coming.add(customers.submit(() -> {
                int status =
                        client.send(visit(web, number), BodyHandlers.ofString()).statusCode();
                return new Answer(number % 2 == 0, status, (System.nanoTime() - due) / 1e6);
            }));
        }
        return answers(coming);
    }

    private long fromOneAddress(Web web, HttpClient client, ExecutorService customers)
            throws InterruptedException, ExecutionException {
        var metronome = new Metronome(PER_SECOND);
        var coming = new ArrayList<Future<Answer>>();
        for (int visit = 0; visit < FROM_ONE_ADDRESS; visit++) {
            metronome.tick();
            coming.add(customers.submit(() -> new Answer(
                    false,
                    client.send(link(web, "192.0.2.1"), BodyHandlers.ofString()).statusCode(),
                    0)));
        }
        return answers(coming).stream()
                .filter(each -> each.status() != TOO_MANY)
                .count();
    }

    private static List<Answer> answers(List<Future<Answer>> coming) throws InterruptedException, ExecutionException {
        var answers = new ArrayList<Answer>();
        for (var each : coming) {
            answers.add(each.get());
        }
        return answers;
    }

    private static Samples millis(List<Answer> answers, boolean pages) {
        return new Samples(answers.stream()
                .filter(each -> each.page() == pages)
                .map(Answer::millis)
                .toList());
    }

    /** The pages in turn, and between them what they ask; hardly anybody comes often enough to be stopped. */
    private static HttpRequest visit(Web web, int number) {
        String address = "198.51." + number / 250 % 250 + "." + number % 250;
        return switch (number % 4) {
            case 0 -> request(web, "/progress", address).GET().build();
            case 2 -> request(web, "/survey", address).GET().build();
            case 1 ->
                post(
                        web,
                        PROGRESS,
                        address,
                        "{\"number\": \"T-2026-%06d\", \"phoneEnd\": \"0000\", \"code\": \"000000\"}"
                                .formatted(number));
            default -> link(web, address);
        };
    }

    private static HttpRequest link(Web web, String address) {
        return post(web, LINK, address, "{\"token\": \"%s\"}".formatted("A".repeat(59)));
    }

    private static HttpRequest post(Web web, String path, String address, String body) {
        return request(web, path, address)
                .header("Content-Type", "application/json")
                .header("Cookie", "XSRF-TOKEN=" + CSRF)
                .header("X-XSRF-TOKEN", CSRF)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static HttpRequest.Builder request(Web web, String path, String address) {
        return HttpRequest.newBuilder(web.at(path))
                .timeout(Duration.ofSeconds(30))
                .header("X-Forwarded-For", address);
    }
}
