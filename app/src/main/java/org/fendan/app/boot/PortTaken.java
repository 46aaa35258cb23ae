package org.fendan.app.boot;

/** The port cannot be listened on. */
public final class PortTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private PortTaken(String message, Throwable cause) {
        super(message, cause);
    }

    static PortTaken taken(String host, int port, Throwable cause) {
        return new PortTaken(
                "端口 " + port + "（" + host + "）已被占用，请用 --port 另选一个；0 表示任选 / port " + port + " on " + host
                        + " is taken: choose another with --port, or 0 for any",
                cause);
    }

    static PortTaken unusable(String host, int port, Throwable cause) {
        Throwable reason = cause.getCause() == null ? cause : cause.getCause();
        return new PortTaken(
                "无法在 " + host + ":" + port + " 监听：" + reason + " / cannot listen on " + host + ":" + port + ": "
                        + reason + "; choose another --port or --host",
                cause);
    }
}
