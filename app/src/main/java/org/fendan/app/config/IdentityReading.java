package org.fendan.app.config;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads the options about tokens, second factors and the key of the seal; every fault is noted. */
final class IdentityReading {

    static final Set<String> OPTIONS =
            Set.of("second-factor", "seal-key", "oidc-issuer", "oidc-audience", "oidc-scope", "oidc-keys");

    private static final Pattern URL = Pattern.compile(
            "https://[^\\s?#]{1,500}|http://(?:localhost|127[.]0[.]0[.]1|\\[::1])(?::[0-9]{1,5})?[^\\s?#]{0,500}");
    private static final Pattern AUDIENCE = Pattern.compile("[!-~]{1,200}");

    private final Map<String, String> options;
    private final BiConsumer<String, String> fault;

    IdentityReading(Map<String, String> options, BiConsumer<String, String> fault) {
        this.options = options;
        this.fault = fault;
    }

    Identity identity(String host) {
        return new Identity(factorRequired(host), sealKey(), oidc());
    }

    /** Required unless told where others than this machine's own people can come to the door. */
    private boolean factorRequired(String host) {
        boolean open = !Exposure.isLoopback(host) || options.containsKey("proxy");
        String told = options.getOrDefault("second-factor", open ? "required" : "optional");
        if (!told.equals("optional") && !told.equals("required")) {
            fault.accept(
                    "second-factor 须为 optional 或 required，而不是“" + told + "”",
                    "second-factor is optional or required, not \"" + told + "\"");
        }
        return told.equals("required");
    }

    private Optional<Path> sealKey() {
        Optional<Path> file = text("seal-key").flatMap(this::path);
        file.filter(Files::isDirectory)
                .ifPresent(path -> fault.accept("seal-key 须为文件：" + path, "seal-key is a file, not a folder: " + path));
        return file;
    }

    private Optional<Identity.Oidc> oidc() {
        Optional<String> issuer = text("oidc-issuer");
        Optional<String> audience = text("oidc-audience");
        Optional<String> scope = text("oidc-scope");
        Optional<String> keys = text("oidc-keys");
        boolean more = scope.isPresent() || keys.isPresent();
        if (issuer.isPresent() != audience.isPresent() || (more && issuer.isEmpty())) {
            fault.accept(
                    "oidc-issuer 与 oidc-audience 须一同给出",
                    "oidc-issuer and oidc-audience go together: neither is enough");
        }
        issuer.filter(url -> !URL.matcher(url).matches())
                .ifPresent(url -> fault.accept(
                        "oidc-issuer 须为 https 地址，如 https://id.example.org，而不是“" + url + "”",
                        "oidc-issuer is an https address, like https://id.example.org, not \"" + url + "\""));
        audience.filter(name -> !AUDIENCE.matcher(name).matches())
                .ifPresent(name -> fault.accept(
                        "oidc-audience 为本系统在发证方的名称，如 fendan", "oidc-audience is this app's name there, like fendan"));
        scope.filter(name -> !AUDIENCE.matcher(name).matches())
                .ifPresent(name -> fault.accept(
                        "oidc-scope 为令牌须有的一个范围，如 fendan.api", "oidc-scope is one scope tokens have, like fendan.api"));
        keys.filter(place -> !URL.matcher(place).matches()
                        && path(place).filter(Files::isReadable).isEmpty())
                .ifPresent(place -> fault.accept(
                        "oidc-keys 须为 https 地址或可读的文件，而不是“" + place + "”",
                        "oidc-keys is an https address or a file that can be read, not \"" + place + "\""));
        return issuer.flatMap(url -> audience.map(name -> new Identity.Oidc(url, name, scope, keys)));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(options.get(name)).map(String::strip);
    }

    private Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException none) {
            fault.accept("“" + text + "”不是路径", "\"" + text + "\" is not a path");
            return Optional.empty();
        }
    }
}
