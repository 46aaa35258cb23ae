package org.fendan.app.config;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fendan.core.law.Text;

/**
 * How much the app takes on, from whom, how it writes of it, and where it may send.
 *
 * @param rate how many requests a second one caller may send for long; ten times as many at once; 0 for any
 * @param signInRate how many sign-ins a minute may fail from one address; three times as many at once; 0 for any
 * @param underWay how many requests are worked on at once; 0 for as many as come
 * @param webhookHosts hosts with their ports, such as "erp.intranet:8080", to which messages may go though they are
 *     neither public nor https
 */
public record Service(int rate, int signInRate, int underWay, Log log, Set<String> webhookHosts) {

    public Service {
        webhookHosts = Set.copyOf(webhookHosts);
    }

    /** Messages go to public addresses only. */
    public Service(int rate, int signInRate, int underWay, Log log) {
        this(rate, signInRate, underWay, log, Set.of());
    }

    /** The form of the log. */
    public enum Log {
        LOGFMT,
        JSON
    }

    /** What nobody meets by accident, and a machine of two cores bears. */
    public static final Service STANDARD = new Service(200, 20, 128, Log.LOGFMT);

    /** Nobody is counted: for measuring. */
    public static final Service UNLIMITED = new Service(0, 0, 0, Log.LOGFMT);

    static final Set<String> OPTIONS = Set.of("rate", "sign-in-rate", "under-way", "log", "webhook-hosts");

    private static final String NUMBER = "[0-9]{1,6}";
    private static final Pattern HOST = Pattern.compile("[a-z0-9.:_-]{1,253}:[1-9][0-9]{0,4}");

    /** Reads its options; whatever is wrong is told to {@code faults}. */
    static Service of(Map<String, String> options, List<Text> faults) {
        return new Service(
                number(options, "rate", STANDARD.rate(), faults),
                number(options, "sign-in-rate", STANDARD.signInRate(), faults),
                number(options, "under-way", STANDARD.underWay(), faults),
                log(options, faults),
                webhookHosts(options, faults));
    }

    private static Set<String> webhookHosts(Map<String, String> options, List<Text> faults) {
        Set<String> hosts = Stream.of(options.getOrDefault("webhook-hosts", "").split(",", -1))
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .collect(Collectors.toSet());
        hosts.stream()
                .filter(host -> !HOST.matcher(host).matches())
                .sorted()
                .forEach(host -> faults.add(Text.of(
                        "webhook-hosts 须为 主机:端口，以逗号分隔，如 erp.intranet:8080，而不是“" + host + "”",
                        "webhook-hosts are hosts with ports, like erp.intranet:8080, with commas between, not \"" + host
                                + "\"")));
        return hosts;
    }

    private static int number(Map<String, String> options, String name, int usual, List<Text> faults) {
        String text = options.getOrDefault(name, String.valueOf(usual));
        if (text.matches(NUMBER)) {
            return Integer.parseInt(text);
        }
        faults.add(Text.of(
                name + " 须为 0 至 999999 的整数（0 表示不限），如 " + usual + "，而不是“" + text + "”",
                name + " is a whole number from 0 (for no limit) to 999999, like " + usual + ", not \"" + text + "\""));
        return usual;
    }

    private static Log log(Map<String, String> options, List<Text> faults) {
        return switch (options.getOrDefault("log", "logfmt")) {
            case "logfmt" -> Log.LOGFMT;
            case "json" -> Log.JSON;
            default -> {
                faults.add(Text.of(
                        "log 须为 logfmt 或 json，而不是“" + options.get("log") + "”",
                        "log is logfmt or json, not \"" + options.get("log") + "\""));
                yield Log.LOGFMT;
            }
        };
    }
}
