package org.fendan.app.cli;

import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How much the app takes on, from whom, and how it writes of it. */
final class ServiceOptions {

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = {
                "每个用户（未登录时每个地址）每秒请求数，瞬时可达十倍；默认 200，0 表示不限。",
                "Requests a second for each user, or address of who is not signed in; ten times as many at once; "
                        + "200 unless told, 0 for any."
            })
    private Optional<String> rate = Optional.empty();

    @Option(
            names = "--sign-in-rate",
            paramLabel = "N",
            description = {
                "每个地址每分钟失败登录次数，瞬时可达三倍；默认 20，0 表示不限。",
                "Failed sign-ins a minute for each address; three times as many at once; 20 unless told, 0 for any."
            })
    private Optional<String> signInRate = Optional.empty();

    @Option(
            names = "--under-way",
            paramLabel = "N",
            description = {
                "同时处理的请求数，更多的立即得到 503；默认 128，0 表示不限。",
                "Requests worked on at once; more are answered 503 at once; 128 unless told, 0 for any."
            })
    private Optional<String> underWay = Optional.empty();

    @Option(
            names = "--log",
            paramLabel = "FORM",
            description = {"日志的格式：logfmt（默认）或 json。", "The form of the log: logfmt (unless told) or json."})
    private Optional<String> log = Optional.empty();

    @Option(
            names = "--webhook-hosts",
            paramLabel = "HOST:PORT,…",
            description = {
                "消息推送可到达的内网地址（主机:端口，逗号分隔）；默认只推送到公网 https 地址。",
                "Hosts inside the house messages may go to; to public https addresses only unless told."
            })
    private Optional<String> webhookHosts = Optional.empty();

    void putInto(Map<String, String> options) {
        rate.ifPresent(number -> options.put("rate", number));
        signInRate.ifPresent(number -> options.put("sign-in-rate", number));
        underWay.ifPresent(number -> options.put("under-way", number));
        log.ifPresent(form -> options.put("log", form));
        webhookHosts.ifPresent(hosts -> options.put("webhook-hosts", hosts));
    }
}
