package org.fendan.app.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How the app may be reached from other machines. */
final class ExposureOptions {

    /** Where the password of a PKCS12 file is looked for, unless a file holds it. */
    private static final String PASSWORD = "FENDAN_TLS_PASSWORD";

    @Option(
            names = "--tls-certificate",
            paramLabel = "PEM",
            description = {"HTTPS 证书链（PEM），自己的证书在前。", "The certificates of https in PEM, our own first."})
    private Optional<String> certificate = Optional.empty();

    @Option(
            names = "--tls-key",
            paramLabel = "PEM",
            description = {"证书的私钥（PEM，PKCS#8，不加密）。", "The certificate's private key in PEM (PKCS#8, not encrypted)."})
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--tls-keystore",
            paramLabel = "PKCS12",
            description = {
                "或以一个 PKCS12 文件提供证书和私钥；密码取自环境变量 FENDAN_TLS_PASSWORD 或 --tls-password-file。",
                "Or both in a PKCS12 file; its password is in the variable FENDAN_TLS_PASSWORD or in --tls-password-file."
            })
    private Optional<String> keystore = Optional.empty();

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            description = {"存有 PKCS12 密码的文件。", "The file that holds the password of the PKCS12 file."})
    private Optional<String> passwordFile = Optional.empty();

    @Option(
            names = "--proxy",
            paramLabel = "ADDRESS",
            description = {
                "前置代理与其他节点的 IP 地址，多个以逗号分隔；只相信它们转告的来源地址与协议。",
                "IP addresses of the proxies before it and of other nodes; theirs alone is the word on who asks, and how."
            })
    private Optional<String> proxy = Optional.empty();

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = {
                "用户访问本系统所用的主机名，多个以逗号分隔；以其他名称来的请求一律拒绝。",
                "The names users ask for it by, with commas; requests by any other name are refused."
            })
    private Optional<String> name = Optional.empty();

    @Option(
            names = "--session-idle",
            paramLabel = "MINUTES",
            description = {
                "浏览器闲置多少分钟后退出，默认 15，最多 60。",
                "Idle minutes after which a browser is signed out: 15 unless told, 60 at most."
            })
    private Optional<String> idle = Optional.empty();

    @Option(
            names = "--session-hours",
            paramLabel = "HOURS",
            description = {"登录最多保持多少小时，默认 8，最多 24。", "Hours after which one signs in anew: 8 unless told, 24 at most."})
    private Optional<String> hours = Optional.empty();

    void putInto(Map<String, String> options) {
        certificate.ifPresent(file -> options.put("tls-certificate", file));
        key.ifPresent(file -> options.put("tls-key", file));
        keystore.ifPresent(file -> options.put("tls-keystore", file));
        passwordFile.ifPresent(file -> options.put("tls-password-file", file));
        keystore.flatMap(file -> Optional.ofNullable(System.getenv(PASSWORD)))
                .ifPresent(password -> options.put("tls-password", password));
        proxy.ifPresent(addresses -> options.put("proxy", addresses));
        idle.ifPresent(minutes -> options.put("session-idle", minutes));
        hours.ifPresent(whole -> options.put("session-hours", whole));
        name.ifPresent(names -> options.put("name", names));
    }
}
