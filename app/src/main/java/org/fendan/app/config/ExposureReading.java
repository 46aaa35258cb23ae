package org.fendan.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fendan.app.people.Sessions;

/** Reads the options about TLS, proxies and names; every fault is noted. */
final class ExposureReading {

    static final Set<String> OPTIONS = Set.of(
            "tls-certificate",
            "tls-key",
            "tls-keystore",
            "tls-password",
            "tls-password-file",
            "proxy",
            "name",
            "session-idle",
            "session-hours");

    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(?:[.][0-9]{1,3}){3}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]+");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,252}");

    private final Map<String, String> options;
    private final BiConsumer<String, String> fault;

    ExposureReading(Map<String, String> options, BiConsumer<String, String> fault) {
        this.options = options;
        this.fault = fault;
    }

    Exposure exposure(String host) {
        Exposure exposure = new Exposure(tls(), proxies(), names(), sessions());
        boolean told = options.keySet().stream().anyMatch(option -> option.startsWith("tls-"));
        if (exposure.isBare(host) && !told) {
            fault.accept(
                    "host 为 " + host + " 时其他机器可以访问，密码与案件会明文经过网络。请任选其一："
                            + "用 --tls-certificate 证书 --tls-key 私钥（PEM）；用 --tls-keystore PKCS12文件；"
                            + "用 --proxy 地址 说明前面由哪个代理终止 HTTPS；或只在本机监听（--host 127.0.0.1）",
                    "host " + host + " can be reached from other machines, and passwords and cases would cross the "
                            + "network in clear. Choose one: --tls-certificate FILE --tls-key FILE (PEM); "
                            + "--tls-keystore FILE (PKCS12); --proxy ADDRESS for the proxy before it that ends https; "
                            + "or listen on this machine only (--host 127.0.0.1)");
        }
        return exposure;
    }

    private Optional<Tls> tls() {
        Optional<Path> certificate = file("tls-certificate");
        Optional<Path> key = file("tls-key");
        Optional<Path> store = file("tls-keystore");
        String password = password();
        if (options.containsKey("tls-certificate") != options.containsKey("tls-key")) {
            fault.accept(
                    "tls-certificate 与 tls-key 须一同给出",
                    "tls-certificate and tls-key go together: one without the other is no use");
        }
        if (options.containsKey("tls-keystore") && options.containsKey("tls-certificate")) {
            fault.accept("tls-keystore 与 tls-certificate 只能选一个", "either tls-keystore or tls-certificate, not both");
        }
        return store.map(file -> new Tls(file, Optional.empty(), password))
                .or(() -> certificate.flatMap(file -> key.map(own -> new Tls(file, Optional.of(own), ""))));
    }

    private Optional<Path> file(String name) {
        Optional<Path> file = Optional.ofNullable(options.get(name)).map(Path::of);
        file.filter(path -> !Files.isReadable(path) || Files.isDirectory(path))
                .ifPresent(path ->
                        fault.accept(name + " 不是可读的文件：" + path, name + " is no file that can be read: " + path));
        return file;
    }

    private String password() {
        Optional<Path> file = file("tls-password-file").filter(Files::isReadable);
        try {
            return file.isPresent() ? Files.readString(file.get()).strip() : options.getOrDefault("tls-password", "");
        } catch (IOException unreadable) {
            fault.accept("tls-password-file 无法读取", "tls-password-file cannot be read");
            return "";
        }
    }

    private Set<String> proxies() {
        List<String> told = list("proxy");
        told.stream()
                .filter(address -> !ADDRESS.matcher(address).matches())
                .forEach(address -> fault.accept(
                        "proxy 须为代理的 IP 地址，多个以逗号分隔，如 10.0.0.2，而不是“" + address + "”",
                        "proxy is the IP address of a proxy, or several with commas, like 10.0.0.2, not \"" + address
                                + "\""));
        return Set.copyOf(told.stream().distinct().toList());
    }

    private Set<String> names() {
        List<String> told =
                list("name").stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        told.stream()
                .filter(name -> !NAME.matcher(name).matches())
                .forEach(name -> fault.accept(
                        "name 须为主机名，不带端口，多个以逗号分隔，如 fendan.example.org，而不是“" + name + "”",
                        "name is a host's name without a port, or several with commas, like fendan.example.org, not \""
                                + name + "\""));
        return told.stream().collect(Collectors.toSet());
    }

    private Sessions.Limits sessions() {
        Sessions.Limits usual = Sessions.Limits.STANDARD;
        long idle = number("session-idle", usual.idle().toMinutes(), 60);
        long whole = number("session-hours", usual.whole().toHours(), 24);
        return new Sessions.Limits(Duration.ofMinutes(idle), Duration.ofHours(whole), usual.each(), usual.all());
    }

    private long number(String name, long usual, long most) {
        String text = options.getOrDefault(name, String.valueOf(usual));
        if (text.matches("[1-9][0-9]?") && Long.parseLong(text) <= most) {
            return Long.parseLong(text);
        }
        fault.accept(
                name + " 须为 1 至 " + most + " 的整数，而不是“" + text + "”",
                name + " is a whole number from 1 to " + most + ", not \"" + text + "\"");
        return usual;
    }

    private List<String> list(String name) {
        return Optional.ofNullable(options.get(name)).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
