package org.fendan.app.store;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A stretch of network between a store and its PostgreSQL server, cut where it is told to be. */
final class Wire implements AutoCloseable {

    /** Where a connection is cut. */
    enum Place {
        /** The server has committed a write and says so; the store never hears it. */
        COMMITTED,
        /** The store has asked so many bytes. */
        ASKED,
        /** The server has answered so many bytes. */
        ANSWERED
    }

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private final AtomicReference<Cut> armed = new AtomicReference<>();

    private Wire(int server) throws IOException {
        this.server = server;
    }

    /** A wire to the server behind this port of this host. */
    static Wire to(int server) throws IOException {
        Wire wire = new Wire(server);
        daemon(wire::accept);
        return wire;
    }

    int port() {
        return door.getLocalPort();
    }

    /** Cuts one connection that writes, the next that comes to this place, after so many bytes. */
    void cut(Place place, int bytes) {
        armed.set(new Cut(place, new AtomicInteger(bytes)));
    }

    /** Whether the cut has been made. */
    boolean isCut() {
        return armed.get() == null;
    }

    private void accept() throws IOException {
        while (!door.isClosed()) {
            Socket store = door.accept();
            Socket answerer = new Socket(InetAddress.getLoopbackAddress(), server);
            store.setTcpNoDelay(true);
            answerer.setTcpNoDelay(true);
            Line line = new Line(store, answerer);
            daemon(line::ask);
            daemon(line::answer);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private static void daemon(Flow flow) {
        Thread thread = new Thread(() -> {
            try {
                flow.run();
            } catch (IOException over) {
                // the connection has ended, as connections do
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** Bytes going one way until they do not. */
    private interface Flow {
        void run() throws IOException;
    }

    /** A cut to be made, once. */
    private record Cut(Place place, AtomicInteger left) {}

    /** One connection. */
    private final class Line {

        private final Socket store;
        private final Socket answerer;
        private volatile boolean writes;

        Line(Socket store, Socket answerer) {
            this.store = store;
            this.answerer = answerer;
        }

        void ask() throws IOException {
            try (store;
                    answerer) {
                InputStream in = store.getInputStream();
                byte[] bytes = new byte[8192];
                for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
                    writes |= new String(bytes, 0, n, StandardCharsets.ISO_8859_1).contains("insert into entry");
                    int whole = passing(Place.ASKED, n);
                    answerer.getOutputStream().write(bytes, 0, whole);
                    if (whole < n) {
                        return;
                    }
                }
            }
        }

        /** The server's words are a letter, their length, and the rest. */
        void answer() throws IOException {
            try (store;
                    answerer) {
                DataInputStream in = new DataInputStream(answerer.getInputStream());
                DataOutputStream out = new DataOutputStream(store.getOutputStream());
                while (true) {
                    int letter = in.readUnsignedByte();
                    byte[] rest = new byte[in.readInt() - 4];
                    in.readFully(rest);
                    boolean committed =
                            letter == 'C' && new String(rest, StandardCharsets.ISO_8859_1).equals("COMMIT\0");
                    if ((committed && passing(Place.COMMITTED, 1) < 1)
                            || passing(Place.ANSWERED, rest.length) < rest.length) {
                        return;
                    }
                    out.writeByte(letter);
                    out.writeInt(rest.length + 4);
                    out.write(rest);
                    out.flush();
                }
            }
        }

        /** How many of the next bytes pass before the cut, if it is to be made here. */
        private int passing(Place place, int next) {
            Cut cut = armed.get();
            if (!writes || cut == null || cut.place() != place) {
                return next;
            }
            int left = cut.left().getAndAdd(-next);
            return left >= next || !armed.compareAndSet(cut, null) ? next : Math.max(0, left);
        }
    }
}
