package org.fendan.app.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.app.json.Json;
import org.fendan.app.store.EntryView;
import org.fendan.app.store.MessageRow;
import org.fendan.app.store.Reads;
import org.fendan.core.scheme.Catalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The wall between the outbox and those outside: an organisation is told only of what it may see, and only that it
 * happened; what it was, it asks for, with its own rights.
 */
final class WebhookMessages {

    private static final Pattern ID = Pattern.compile("msg_([1-9][0-9]{0,14})_([0-9]{1,6})");
    private static final List<String> OF_PAYMENT = List.of("payee", "amount", "entry");

    private final Catalogue catalogue;
    private final Reads reads;

    WebhookMessages(Catalogue catalogue, Reads reads) {
        this.catalogue = catalogue;
        this.reads = reads;
    }

    /** The same for each try of one message to anybody. */
    static String id(MessageRow message) {
        return "msg_" + message.entry() + "_" + message.place();
    }

    /** The place just before the message with this id. */
    static Optional<MessageRow> before(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches()
                ? Optional.of(
                        new MessageRow(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)) - 1, "", ""))
                : Optional.empty();
    }

    /** What a subscription is sent of a message; empty where it is none of its business. */
    Optional<String> told(Webhook webhook, MessageRow message) {
        if (!webhook.wants(message.topic())) {
            return Optional.empty();
        }
        return data(webhook.maker(), message).map(data -> {
            ObjectNode told = Json.object().put("type", message.topic()).put("timestamp", recorded(message));
            told.set("data", data);
            return Json.write(told);
        });
    }

    private String recorded(MessageRow message) {
        return reads.entry(message.entry()).map(EntryView::entry).orElseThrow().recordedAt();
    }

    private Optional<ObjectNode> data(Caller caller, MessageRow message) {
        JsonNode body = Json.read(message.body());
        return switch (message.topic().split("[.]", 2)[0]) {
            case "case" -> ofCase(caller, body);
            case "payment-run" -> ofRun(caller, body);
            default -> Optional.empty(); // what is not known to be harmless stays inside
        };
    }

    private Optional<ObjectNode> ofCase(Caller caller, JsonNode body) {
        return reads.caseRow(body.path("case").asString(""))
                .filter(row -> Wall.maySee(caller, row))
                .map(row -> {
                    ObjectNode data = Json.object().put("case", row.id()).put("scheme", row.scheme());
                    List.of("event", "step").stream().filter(body::has).forEach(name -> data.set(name, body.get(name)));
                    return data;
                });
    }

    private Optional<ObjectNode> ofRun(Caller caller, JsonNode body) {
        PaymentRunView view = new PaymentRunView(catalogue, caller);
        String payee = body.path("payee").asString("");
        boolean own = Wall.maySeeWhole(caller)
                || Wall.payee(caller).filter(payee::equals).isPresent();
        return PaymentRunRecord.find(body.path("run").asString(""), reads::register)
                .filter(view::maySee)
                .filter(run -> payee.isEmpty() || own)
                .map(run -> {
                    ObjectNode data = Json.object().put("run", run.id());
                    List.of("act", "date").stream().filter(body::has).forEach(name -> data.set(name, body.get(name)));
                    OF_PAYMENT.stream().filter(body::has).forEach(name -> data.set(name, body.get(name)));
                    return data;
                });
    }
}
