package org.fendan.app.desk;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.fendan.app.people.Role;
import org.fendan.app.store.MessageRow;
import org.fendan.app.store.Reads;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import tools.jackson.databind.JsonNode;

/** What a subscription may be, and from where it may be told again. */
final class WebhookRules {

    /** The most subscriptions an organisation has. */
    static final int MOST = 10;

    private static final int LONGEST = 500;
    private static final Pattern TOPIC = Pattern.compile("\\*|[a-z0-9-]{1,40}\\.(\\*|[a-z0-9-]{1,60})");
    private static final String EXAMPLE = "https://example.com/fendan";

    private final WebhookPost post;

    WebhookRules(WebhookPost post) {
        this.post = post;
    }

    /** What somebody wants to be told, and where. */
    record Wish(Optional<URI> url, List<String> topics, String description, List<Fault> faults) {

        Webhook webhook(String id, Caller maker, Instant now, WebhookSecret secret) {
            return new Webhook(id, maker, url.orElseThrow(), topics, description, now, List.of(secret), false);
        }
    }

    /** From where to tell again; empty where it was not said, with the faults. */
    record Start(Optional<MessageRow> place, List<Fault> faults) {}

    Wish read(JsonNode request, Intent intent) {
        Body body = new Body(request, Set.of("url", "topics", "description"));
        String text = body.string("url", EXAMPLE);
        List<Fault> faults = new ArrayList<>();
        Optional<URI> url = url(text);
        if (!maySubscribe(intent.caller())) {
            faults.add(Fault.of(
                    "actor",
                    "ROLE_MAY_NOT",
                    intent.caller().role().name(),
                    Text.of("该角色不能订阅", "this role subscribes to nothing"),
                    Role.BANK.name()));
        } else if (!text.isEmpty()) {
            Text rule = Text.of(
                    "须为 https 地址，不含用户名和片段，最多" + LONGEST + "个字符",
                    "an https address without user and fragment, at most " + LONGEST + " characters");
            url.map(post::refusal)
                    .orElse(Optional.of(rule))
                    .ifPresent(why -> faults.add(Fault.of(".url", "URL_NOT_ALLOWED", text, why, EXAMPLE)));
        }
        List<String> topics = body.strings("topics");
        topics.stream()
                .filter(topic -> !TOPIC.matcher(topic).matches())
                .forEach(topic -> faults.add(Fault.of(
                        ".topics",
                        "VALUE_INVALID",
                        topic,
                        Text.of("一个主题，或以 .* 结尾", "a topic, or one that ends with .*"),
                        "case.*")));
        String description = body.optional("description").isPresent() ? body.line("description", "财务系统") : "";
        faults.addAll(body.faults());
        return new Wish(url, topics, description, faults);
    }

    private static Optional<URI> url(String text) {
        try {
            URI url = new URI(text);
            boolean good = url.getHost() != null
                    && url.getRawUserInfo() == null
                    && url.getRawFragment() == null
                    && text.length() <= LONGEST;
            return good ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    /** An auditor changes nothing, and an administrator sees no case. */
    static boolean maySubscribe(Caller caller) {
        return caller.role() != Role.AUDITOR && caller.role() != Role.ADMINISTRATOR;
    }

    static Answer tooMany(String language) {
        Fault fault = Fault.of(
                "",
                "SUBSCRIPTIONS_TOO_MANY",
                String.valueOf(MOST),
                Text.of("一个单位最多 " + MOST + " 个订阅", "an organisation has at most " + MOST + " subscriptions"),
                "");
        return Problem.REQUEST_INVALID.answer(List.of(fault), language);
    }

    static Start start(JsonNode request, Reads reads) {
        Body body = new Body(request, Set.of("from", "since"));
        Optional<String> from = body.optional("from");
        Optional<String> since = body.optional("since");
        Optional<MessageRow> place = from.isPresent()
                ? from.flatMap(WebhookMessages::before)
                : since.flatMap(WebhookRules::instant).map(moment -> before(moment, reads));
        if (place.isEmpty() || (from.isPresent() && since.isPresent())) {
            body.faults()
                    .add(Fault.of(
                            from.isPresent() ? ".from" : ".since",
                            "VALUE_INVALID",
                            from.or(() -> since).orElse(""),
                            Text.of(
                                    "from 为消息号，或 since 为带时区的时刻，二者取一",
                                    "from is a message's id, or since a moment with its zone"),
                            "msg_12_3"));
        }
        return new Start(body.faults().isEmpty() ? place : Optional.empty(), body.faults());
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The place before the first entry recorded at this moment or later; entries are numbered without gaps. */
    private static MessageRow before(Instant moment, Reads reads) {
        long low = 0; // recorded before
        long high = 1;
        while (isBefore(high, moment, reads)) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            long middle = (low + high) / 2;
            if (isBefore(middle, moment, reads)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new MessageRow(low, Integer.MAX_VALUE, "", "");
    }

    private static boolean isBefore(long entry, Instant moment, Reads reads) {
        return reads.entry(entry)
                .filter(view -> Instant.parse(view.entry().recordedAt()).isBefore(moment))
                .isPresent();
    }
}
