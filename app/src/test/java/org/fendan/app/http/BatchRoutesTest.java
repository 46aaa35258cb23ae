package org.fendan.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.fendan.app.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class BatchRoutesTest {

    private static final String BATCHES = "/api/v1/batches";

    @TempDir
    private Path data;

    private static HttpResponse<String> send(HttpRequest.Builder request, String user)
            throws IOException, InterruptedException {
        String pair = user + ":" + user + "-key";
        String basic = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return HttpClient.newHttpClient()
                .send(request.header("Authorization", "Basic " + basic).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_file_of_more_than_a_megabyte_goes_in_here_and_the_figures_come_out_as_a_table()
            throws IOException, InterruptedException {
        try (House house = new House(data)) {
            String wide = "reference,loanAmount\n" + ("L-1," + "9".repeat(1_000) + "\n").repeat(1_500);
            HttpRequest.Builder file = house.request(
                            BATCHES + "?dryRun=true&scheme=" + House.SCHEME + "&date=2021-04-01")
                    .header("Content-Type", "text/csv")
                    .POST(HttpRequest.BodyPublishers.ofString(wide));
            HttpResponse<String> answer = send(file, "bank-a");
            assertThat(answer.statusCode()).isEqualTo(200);
            JsonNode body = Json.read(answer.body());
            assertThat(body.path("counts").path("refused").intValue()).isEqualTo(1_500);

            HttpResponse<String> list = send(house.request(BATCHES), "bank-a");
            assertThat(Json.read(list.body()).path("batches").size()).isZero();
            assertThat(send(house.request(BATCHES + "/B000009"), "bank-a").statusCode())
                    .isEqualTo(404);

            String period = "?from=2021-01-01&lastDay=2021-12-31";
            HttpResponse<String> table = send(house.request("/api/v1/statistics.csv" + period), "centre");
            assertThat(table.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
            assertThat(table.body()).contains("all,newVolume,");
            HttpRequest.Builder wanted =
                    house.request("/api/v1/statistics" + period).header("Accept", "text/csv");
            assertThat(send(wanted, "centre").body()).isEqualTo(table.body());
            HttpResponse<String> report = send(house.request("/api/v1/statistics" + period), "auditor");
            assertThat(Json.read(report.body()).path("all").has("newVolume")).isTrue();
            assertThat(send(house.request("/api/v1/statistics?from=2021-01-01"), "centre")
                            .statusCode())
                    .isEqualTo(400);
        }
    }
}
