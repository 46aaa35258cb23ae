package org.fendan.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that stays open, and costs the sender as little as may be. */
final class Wire implements AutoCloseable {

    private static final String LENGTH = "content-length:";

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        begin();
    }

    private void begin() throws IOException {
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream(), 32_768);
        out = socket.getOutputStream();
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Heard(int status, byte[] body) {}

    /** Sends a request and reads the whole answer; a connection the server has closed is opened again afterwards. */
    Heard send(byte[] request) throws IOException {
        out.write(request);
        int status = Integer.parseInt(line().substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean closes = false;
        for (String head = line(); !head.isEmpty(); head = line()) {
            if (head.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
                length = Integer.parseInt(head.substring(LENGTH.length()).strip());
            }
            chunked |= head.equalsIgnoreCase("transfer-encoding: chunked");
            closes |= head.equalsIgnoreCase("connection: close");
        }
        byte[] body = chunked ? chunks() : bytes(length);
        if (closes) {
            socket.close();
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            begin();
        }
        return new Heard(status, body);
    }

    private byte[] bytes(int length) throws IOException {
        byte[] body = new byte[length];
        int read = in.readNBytes(body, 0, length);
        if (read < length) {
            throw new IOException("the answer ends after " + read + " of " + length + " bytes");
        }
        return body;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int length = chunk(); length > 0; length = chunk()) {
            body.write(bytes(length));
            line();
        }
        line();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    /** A request as it goes over the wire. */
    static byte[] request(String method, String path, String heads, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length =
                bytes.length == 0 ? "" : "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n";
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n" + heads + length + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] whole = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(bytes, 0, whole, head.length, bytes.length);
        return whole;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
