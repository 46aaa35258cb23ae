package org.fendan.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.fendan.app.config.Service;

/** The whole app over HTTP beside a bare Javalin that says hello, and what it does with five times too much. */
final class Http {

    private static final int OK = 200;
    private static final int BUSY = 503;
    private static final int CONNECTIONS = 64;
    private static final int TIMES = 5;
    private static final int OVERLOADED = 3;
    private static final int WARMING = 2;

    private final Settings settings;
    private final Report report;

    Http(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    /** What is sent to whom, and how it is answered when all is well. */
    private record Contender(String name, HttpLoad load, Supplier<HttpLoad.Request> requests, int status) {

        HttpLoad.Seen run(int seconds) throws Exception {
            return load.run(seconds, requests).only(status);
        }

        /** The JVM's compilers get nothing done beside many who ask. */
        void warmUp(int seconds) throws Exception {
            load.ofFew(WARMING).run(seconds, requests).only(status);
        }
    }

    void run() throws Exception {
        Path folder = Files.createTempDirectory(settings.folder(), "http-");
        try (Served hello = Served.start(Hello.class, folder.resolve("hello.log"));
                Served house = Served.start(
                        House.class,
                        folder.resolve("house.log"),
                        folder.resolve("data").toString())) {
            Filings filings = new Filings(house.port());
            compare(List.of(
                    contender("bare Javalin, hello", hello, HttpLoad.always(Wire.request("GET", "/hello", "", "")), OK),
                    contender("admission with explanation", house, HttpLoad.always(filings.admission()), OK),
                    contender("filing, durable", house, filings, Filings.CREATED)));
            overload(house, filings);
        } finally {
            Bench.remove(folder);
        }
    }

    private static Contender contender(String name, Served server, Supplier<HttpLoad.Request> requests, int status) {
        return new Contender(name, new HttpLoad(server.port(), CONNECTIONS), requests, status);
    }

    /** Contenders take turns, and only figures of the same round are divided by each other. */
    private void compare(List<Contender> contenders) throws Exception {
        int warmUp = (int) Settings.number("http.warmup", 20);
        for (Contender contender : contenders) {
            report.progress("warming up: " + contender.name());
            contender.warmUp(warmUp);
        }
        List<List<HttpLoad.Seen>> rounds = new ArrayList<>();
        for (int i = 0; i < settings.repeats(); i++) {
            List<HttpLoad.Seen> round = new ArrayList<>();
            for (Contender contender : contenders) {
                round.add(contender.run(settings.seconds()));
            }
            rounds.add(round);
            report.progress("http round " + (i + 1) + " of " + settings.repeats());
        }
        report.heading("HTTP, " + CONNECTIONS + " connections kept alive");
        report.line("- each server in a process of its own, with " + String.join(" ", Served.OPTIONS)
                + "; those who ask share its cores");
        report.line("- " + settings.repeats() + " times " + settings.seconds() + " s each, in turns, after " + warmUp
                + " s each by " + WARMING + " connections; the median, and the least and greatest in brackets\n");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < contenders.size(); i++) {
            rows.add(row(contenders.get(i), rounds, i));
        }
        report.table(List.of("asked for", "a second", "median ms", "p99 ms", "of hello"), rows);
        report.ratio(
                "http.admission-of-hello",
                "explained admissions a second, of a bare server's hellos",
                of(rounds, seen -> seen.perSecond(OK)),
                Bar.atLeast(0.5));
        report.ratio(
                "http.admission-p99-of-hello",
                "p99 of explained admissions, of that of hellos",
                of(
                        rounds,
                        seen -> Objects.requireNonNull(seen.answers().get(OK)).p99()),
                Bar.atMost(2));
    }

    /** A figure of the admissions of each round, divided by that of its hellos. */
    private static Spread of(List<List<HttpLoad.Seen>> rounds, ToDoubleFunction<HttpLoad.Seen> figure) {
        return Spread.of(rounds.stream()
                .map(round -> figure.applyAsDouble(round.get(1)) / figure.applyAsDouble(round.get(0)))
                .toList());
    }

    private static List<String> row(Contender contender, List<List<HttpLoad.Seen>> rounds, int place) {
        int status = contender.status();
        return List.of(
                contender.name(),
                Spread.of(rounds.stream()
                                .map(round -> round.get(place).perSecond(status))
                                .toList())
                        .cell(0),
                Spread.figure(millis(rounds, place, status, HttpLoad.Times::median), 2),
                Spread.figure(millis(rounds, place, status, HttpLoad.Times::p99), 2),
                Spread.of(rounds.stream()
                                .map(round -> round.get(place).perSecond(status)
                                        / round.get(0).perSecond(OK))
                                .toList())
                        .cell(3));
    }

    private static double millis(
            List<List<HttpLoad.Seen>> rounds, int place, int status, ToDoubleFunction<HttpLoad.Times> figure) {
        return Spread.of(rounds.stream()
                                .map(round -> figure.applyAsDouble(
                                        round.get(place).answers().get(status)))
                                .toList())
                        .median()
                / 1000;
    }

    private void overload(Served house, Filings filings) throws Exception {
        int capacity = Service.STANDARD.underWay();
        HttpLoad load = new HttpLoad(house.port(), TIMES * capacity);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < OVERLOADED; i++) {
            long before = house.megabytes();
            HttpLoad.Seen seen = load.run(settings.seconds(), filings);
            if (!java.util.Set.of(Filings.CREATED, BUSY)
                    .containsAll(seen.answers().keySet())) {
                throw new IllegalStateException(
                        "overloaded, it answered " + seen.answers().keySet());
            }
            rows.add(List.of(
                    String.valueOf(i + 1),
                    Spread.figure(seen.perSecond(Filings.CREATED), 0),
                    times(seen, Filings.CREATED),
                    Spread.figure(seen.perSecond(BUSY), 0),
                    times(seen, BUSY),
                    before + " → " + house.megabytes()));
        }
        report.heading("Overload: filings by " + TIMES * capacity + " connections, where " + capacity
                + " requests are taken at once");
        report.table(
                List.of("round", "acknowledged a second", "median / p99 ms", "503 a second", "median / p99 ms", "MB"),
                rows);
        report.line("\nAll " + Spread.count(filings.check()) + " acknowledged loans are kept.");
    }

    private static String times(HttpLoad.Seen seen, int status) {
        HttpLoad.Times times = seen.answers().get(status);
        return times == null
                ? "–"
                : Spread.figure(times.median() / 1000, 1) + " / " + Spread.figure(times.p99() / 1000, 1);
    }
}
