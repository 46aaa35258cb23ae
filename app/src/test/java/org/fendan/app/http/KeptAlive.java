package org.fendan.app.http;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** One connection that is kept alive, over which anything can be sent: also what no client library would send. */
final class KeptAlive implements AutoCloseable {

    private static final int PATIENCE_MS = 30_000;

    private final int port;
    private Socket socket;
    private InputStream in;
    private boolean used;

    KeptAlive(int port) throws IOException {
        this.port = port;
        this.socket = open();
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    private Socket open() throws IOException {
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout(PATIENCE_MS);
        return fresh;
    }

    /**
     * Sends a request and reads its answer; the path is told without what follows it. A server may end a connection
     * kept alive, as where it answered before it had read all; then, as any client does, it is sent once more.
     */
    Told send(String method, String address, byte[] head, byte[] body) throws IOException {
        boolean kept = !socket.isClosed() && used;
        try {
            return sendOnce(method, address, head, body);
        } catch (IOException ended) {
            socket.close();
            if (!kept) {
                throw ended;
            }
            return sendOnce(method, address, head, body);
        }
    }

    private Told sendOnce(String method, String address, byte[] head, byte[] body) throws IOException {
        if (socket.isClosed()) {
            socket = open();
            in = new BufferedInputStream(socket.getInputStream());
        }
        used = true;
        BufferedOutputStream out = new BufferedOutputStream(socket.getOutputStream());
        out.write(head);
        out.write(body);
        out.flush();
        Told told = read(method.toLowerCase(Locale.ROOT), address.split("[?]", 2)[0]);
        if (told.headers().getOrDefault("Connection", "").equalsIgnoreCase("close")) {
            socket.close();
        }
        return told;
    }

    private Told read(String method, String path) throws IOException {
        String[] status = line().split(" ", 3);
        if (status.length < 2) {
            throw new IOException("no answer to " + method + " " + path);
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String header = line(); !header.isEmpty(); header = line()) {
            String[] parts = header.split(":", 2);
            headers.merge(parts[0], parts[1].strip(), (one, other) -> one + ", " + other);
        }
        byte[] body = method.equals("head") ? new byte[0] : body(headers);
        return new Told(method, path, Integer.parseInt(status[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("Content-Length")) {
            return in.readNBytes(Integer.parseInt(headers.get("Content-Length")));
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        if (headers.containsKey("Transfer-Encoding")) {
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                whole.write(in.readNBytes(size));
                line();
            }
            line();
        }
        return whole.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
