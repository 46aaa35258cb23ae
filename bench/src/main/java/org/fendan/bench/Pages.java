package org.fendan.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.fendan.app.boot.Server;
import org.fendan.app.boot.Workplace;
import org.fendan.app.config.Service;
import org.fendan.app.demo.DemoBusiness;
import org.fendan.app.json.Json;
import tools.jackson.databind.JsonNode;

/** The console's pages where there are many loans: what each takes on the server, and over the wire. */
final class Pages {

    private static final int WARM = 3;
    private static final int TIMES = 15;
    private static final int SCHEMES = 8;
    private static final double NANOS = 1e6;

    private final Settings settings;
    private final Report report;
    private final HttpClient browser = HttpClient.newHttpClient();

    Pages(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    /** A page as it was answered. */
    private record Seen(double millis, int bytes, int status) {}

    void run() throws Exception {
        Path folder = Files.createTempDirectory(settings.folder(), "pages-");
        org.fendan.app.config.Settings house = org.fendan.app.config.Settings.in(folder)
                .port(0)
                .service(new Service(0, 0, Service.STANDARD.underWay(), Service.STANDARD.log()))
                .asDemo();
        try (Workplace work = Workplace.open(house)) {
            fill(work);
            try (Server server = work.serve()) {
                measure(server.url().replaceAll("/$", ""));
            }
        } finally {
            Bench.remove(folder);
        }
    }

    /** The demo's stories, told of as many enterprises as are wanted. */
    private void fill(Workplace work) {
        int each = Math.max(1, settings.loans() / SCHEMES);
        DemoBusiness.Done done = new DemoBusiness(
                        work.catalogue(), work.cases(), work.funds(), work.paymentRuns(), work.users(), each)
                .load((acts, of) -> {
                    if (acts % 5000 == 0) {
                        report.progress("pages: " + acts + " of " + of + " acts");
                    }
                });
        report.line(Spread.count(done.cases()) + " loans, " + Spread.count(done.acts()) + " acts, "
                + Spread.count(done.refusals().size()) + " stories that ended at a refusal.");
    }

    private void measure(String base) throws Exception {
        report.heading("Pages of the console");
        List<List<String>> rows = new ArrayList<>();
        for (String path : paths(base)) {
            double first = get(base + path).millis();
            for (int i = 0; i < WARM; i++) {
                get(base + path);
            }
            List<Double> times = new ArrayList<>();
            Seen seen = get(base + path);
            for (int i = 0; i < TIMES; i++) {
                seen = get(base + path);
                times.add(seen.millis());
            }
            String shown = path.length() > 60 ? path.substring(0, 60) + "…" : path;
            rows.add(List.of(
                    "`" + shown + "`" + (seen.status() == 200 ? "" : " **" + seen.status() + "**"),
                    Spread.figure(first, 0),
                    Spread.of(times).cell(1),
                    Spread.figure(seen.bytes() / 1024.0, 1)));
            report.progress("pages: " + path);
        }
        report.table(
                List.of("page, as the authority", "first, ms", "then, ms (median, range)", "KB, compressed"), rows);
    }

    /** Each screen, on a case in the middle of all that was paid by several. */
    private List<String> paths(String base) throws Exception {
        JsonNode cases =
                json(base + "/api/v1/cases?stage=compensated&pageSize=200").path("cases");
        if (cases.isEmpty()) {
            cases = json(base + "/api/v1/cases?pageSize=200").path("cases");
        }
        String id = cases.get(cases.size() / 2).path("id").asString();
        String scheme = cases.get(cases.size() / 2).path("scheme").asString();
        String account = json(base + "/api/v1/accounts?pageSize=1")
                .path("accounts")
                .get(0)
                .path("account")
                .asString();
        return List.of(
                "/",
                "/search?q=" + id.substring(0, 4),
                "/search?q=2021",
                "/cases",
                "/cases?stage=compensated",
                "/cases/" + id,
                "/cases/new/" + scheme,
                "/claims",
                "/cases/" + id + "/claims/1",
                "/deadlines",
                "/letters",
                "/imports",
                "/jobs",
                "/funds",
                "/funds/" + scheme,
                "/statement",
                "/statement?account=" + account,
                "/articles",
                "/seal",
                "/payment-runs",
                "/figures",
                "/wall",
                "/trial/" + scheme,
                "/comparison",
                "/schemes",
                "/schemes/" + scheme,
                "/audit");
    }

    private JsonNode json(String address) throws IOException, InterruptedException {
        return Json.read(browser.send(request(address).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private Seen get(String address) throws IOException, InterruptedException {
        HttpRequest request = request(address).header("Accept-Encoding", "gzip").build();
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = browser.send(request, HttpResponse.BodyHandlers.ofByteArray());
        double millis = (System.nanoTime() - begun) / NANOS;
        if (answer.headers().firstValue("Content-Encoding").isPresent()) {
            new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        }
        return new Seen(millis, answer.body().length, answer.statusCode());
    }

    private static HttpRequest.Builder request(String address) {
        String signed = Base64.getEncoder().encodeToString("centre:demo-centre".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Basic " + signed);
    }
}
