package org.fendan.app.job;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.StringRequestContent;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;
import org.fendan.app.desk.WebhookPost;
import org.fendan.core.law.Text;
import org.jspecify.annotations.Nullable;

/**
 * Carries messages over HTTP. A host is resolved and checked at each try, and the connection goes to the very address
 * that was checked; nothing is followed, nothing of an answer is read but its status.
 */
public final class OutsidePost implements WebhookPost, AutoCloseable {

    private static final long SECONDS_TO_CONNECT = 5;
    private static final long SECONDS = 15;
    private static final int MILLION = 1_000_000;
    private static final Text NOT_HTTPS = Text.of("须为 https 地址", "it has to be an https address");
    private static final Text NOT_PUBLIC = Text.of(
            "主机须能解析为公网地址；内网地址须由运维以 webhookHosts 放行",
            "its host has to resolve to public addresses; others are allowed by the operator with webhookHosts");

    private final Destinations destinations;
    private @Nullable HttpClient client;

    public OutsidePost(Destinations destinations) {
        this.destinations = destinations;
    }

    /** Made when there is a first message: where nobody subscribes, that is never. */
    private synchronized HttpClient client() throws Exception {
        if (client == null) {
            client = made();
        }
        client.start();
        return client;
    }

    private HttpClient made() {
        HttpClient fresh = new HttpClient();
        fresh.setFollowRedirects(false);
        fresh.setConnectTimeout(TimeUnit.SECONDS.toMillis(SECONDS_TO_CONNECT));
        fresh.setMaxConnectionsPerDestination(8);
        fresh.setUserAgentField(null);
        fresh.setName("fendan-outside");
        fresh.setSocketAddressResolver(new Checked());
        return fresh;
    }

    /** Resolves a host, and gives out its addresses only where they may be gone to. */
    private final class Checked implements SocketAddressResolver {

        @Override
        public void resolve(
                String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
            try {
                promise.succeeded(destinations.resolve(host, port).stream()
                        .map(address -> new InetSocketAddress(address, port))
                        .toList());
            } catch (UnknownHostException refused) {
                promise.failed(refused);
            }
        }
    }

    @Override
    public Optional<Text> refusal(URI address) {
        boolean https = "https".equalsIgnoreCase(address.getScheme());
        boolean http = "http".equalsIgnoreCase(address.getScheme());
        if (!https && !(http && destinations.isAllowed(address))) {
            return Optional.of(NOT_HTTPS);
        }
        try {
            List<InetAddress> found = destinations.resolve(address.getHost(), Destinations.port(address));
            return found.isEmpty() ? Optional.of(NOT_PUBLIC) : Optional.empty();
        } catch (UnknownHostException refused) {
            return Optional.of(NOT_PUBLIC);
        }
    }

    @Override
    public Told post(URI address, Map<String, String> headers, String body) {
        long begun = System.nanoTime();
        if (refusal(address).isPresent()) {
            return new Told(0, "address refused", 0);
        }
        CompletableFuture<Told> told = new CompletableFuture<>();
        try {
            Request request = client().POST(address)
                    .timeout(SECONDS, TimeUnit.SECONDS)
                    .headers(fields -> {
                        headers.forEach(fields::put);
                        fields.put(HttpHeader.USER_AGENT, "fendan");
                        fields.put(HttpHeader.CONNECTION, "close"); // the next try resolves anew
                    })
                    .body(new StringRequestContent("application/json", body));
            request.onResponseBegin(response ->
                    told.complete(new Told(response.getStatus(), "", (System.nanoTime() - begun) / MILLION)));
            request.send(result -> {
                String why = result.getFailure() == null ? "" : words(result.getFailure());
                told.complete(new Told(0, why, (System.nanoTime() - begun) / MILLION));
            });
            Told heard = told.get(SECONDS + SECONDS_TO_CONNECT, TimeUnit.SECONDS);
            return heard;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed("interrupted", begun);
        } catch (Exception broken) {
            return failed(words(broken), begun);
        }
    }

    private static Told failed(String why, long begun) {
        return new Told(0, why, (System.nanoTime() - begun) / MILLION);
    }

    private static String words(Throwable broken) {
        return broken.getClass().getSimpleName();
    }

    @Override
    public synchronized void close() {
        try {
            if (client != null) {
                client.stop();
            }
        } catch (Exception broken) {
            throw new IllegalStateException("the messenger does not stop", broken);
        }
    }
}
