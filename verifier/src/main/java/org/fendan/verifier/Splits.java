package org.fendan.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Every fen of a loss, or of what was recovered, is somebody's slice, and what moves for a slice is the slice.
 *
 * <p>A slice is named by its case, event and number: "C000007/13/slice-2".
 */
final class Splits {

    private static final Pattern SLICE = Pattern.compile("(.+)/([0-9]+)/slice-([0-9]+)");
    private static final Pattern YUAN = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,2})?");

    /** An event of a case as it is kept, with its parts of the split, in fen. */
    private record Event(String caseId, String number, Map<?, ?> body, Optional<Map<?, ?>> split) {

        String name(int slice) {
            return caseId + "/" + number + "/slice-" + slice;
        }

        boolean is(String effect) {
            return effect.equals(body.get("effect"));
        }

        long fact(String name) {
            Map<?, ?> facts = (Map<?, ?>) body.get("facts");
            return facts.containsKey(name) ? fen(facts.get(name)) : 0;
        }
    }

    private static final String EVENT = "store.case_event";

    private final Accounts accounts;
    private final Map<String, Long> slices = new HashMap<>();
    private final Map<String, Entry.Transfer> ways = new HashMap<>();
    private final Map<String, Long> moved = new HashMap<>();
    private final Map<String, Map<?, ?>> decided = new HashMap<>();
    private int splits;

    Splits(Accounts accounts) {
        this.accounts = accounts;
    }

    int splits() {
        return splits;
    }

    /** Looks at an entry once its chain is booked. */
    void read(Entry entry) {
        List<Event> events = new ArrayList<>();
        for (Entry.Attachment attachment : entry.attachments()) {
            List<String> fields = attachment.fields();
            if (attachment.kind().equals(EVENT)) {
                events.add(event(fields));
            } else if (!fields.isEmpty() && fields.get(fields.size() - 1).startsWith("{")) {
                everySplitIn(json(fields.get(fields.size() - 1)));
            }
        }
        events.forEach(this::declare);
        List<Entry.Movement> movements =
                entry.chain().map(Entry.Chain::movements).orElse(List.of());
        Set<String> touched = new TreeSet<>();
        Map<String, Long> posted = new HashMap<>();
        movements.forEach(movement -> follow(movement, touched, posted));
        touched.forEach(this::isWholeOrNothing);
        events.forEach(event -> isCarriedOut(event, movements, posted));
    }

    private Event event(List<String> fields) {
        Wrong.unless(fields.size() == 4, "案件事件 / a case's event", fields.size() + " fields", 4);
        Map<?, ?> body = json(fields.get(3));
        Optional<Map<?, ?>> split = Optional.ofNullable((Map<?, ?>) body.get("split"));
        return new Event(fields.get(0), fields.get(1), body, split);
    }

    private static Map<?, ?> json(String text) {
        try {
            return (Map<?, ?>) Json.read(text);
        } catch (IllegalArgumentException | ClassCastException wrong) {
            throw new Wrong("附件的 JSON / JSON of an attachment", wrong.getMessage(), "RFC 8259");
        }
    }

    /** A split stands in answers too: wherever a whole stands beside slices, they add up. */
    private void everySplitIn(Object value) {
        if (value instanceof List<?> list) {
            list.forEach(this::everySplitIn);
        } else if (value instanceof Map<?, ?> map) {
            if (map.containsKey("whole") && map.containsKey("slices")) {
                addsUp(map);
            }
            map.values().forEach(this::everySplitIn);
        }
    }

    private static void addsUp(Map<?, ?> split) {
        long sum = 0;
        for (long amount : amounts(split)) {
            Wrong.unless(amount >= 0, "负的份额 / a negative slice", amount, "≥ 0");
            sum = Math.addExact(sum, amount);
        }
        long whole = fen(split.get("whole"));
        Wrong.unless(sum == whole, "各份合计不等于总额（分） / the slices do not add up to the whole, in fen", sum, whole);
    }

    private static List<Long> amounts(Map<?, ?> split) {
        return ((List<?>) split.get("slices"))
                .stream().map(slice -> fen(((Map<?, ?>) slice).get("amount"))).toList();
    }

    /** Yuan as text, "1030000.01", or as an object with the text in "amount". */
    private static long fen(Object yuan) {
        Object text = yuan instanceof Map<?, ?> money ? money.get("amount") : yuan;
        boolean read = text instanceof String && YUAN.matcher((String) text).matches();
        Wrong.unless(read, "金额 / a sum in yuan", text, "1030000.01");
        return new BigDecimal((String) text).movePointRight(2).longValueExact();
    }

    private void declare(Event event) {
        if (event.split().isEmpty()) {
            return;
        }
        Map<?, ?> split = event.split().get();
        splits++;
        Object stated = event.body().get("number");
        Wrong.unless(event.number().equals("" + stated), "事件编号 / the event's number", stated, event.number());
        addsUp(split);
        List<Long> amounts = amounts(split);
        for (int place = 1; place <= amounts.size(); place++) {
            Object number = ((Map<?, ?>) ((List<?>) split.get("slices")).get(place - 1)).get("number");
            Wrong.unless(String.valueOf(number).equals("" + place), "份额编号 / the slice's number", number, place);
            slices.put(event.name(place), amounts.get(place - 1));
        }
        if (event.is("RECOVER")) {
            long net = event.fact("recovered") - event.fact("recoveryCosts");
            long whole = fen(split.get("whole"));
            Wrong.unless(whole == net, "分配的不是追回净额（分） / not what was recovered less costs is shared, in fen", whole, net);
        } else if (event.is("PAY")) {
            Map<?, ?> before = decided.getOrDefault(event.caseId(), Map.of());
            Wrong.unless(split.equals(before), "代偿与认定的分担不同 / what is paid is not what was decided", split, before);
        } else {
            decided.put(event.caseId(), split);
        }
    }

    /** Adds up what this entry's chain posts or keeps for each slice. */
    private void follow(Entry.Movement movement, Set<String> touched, Map<String, Long> posted) {
        if (movement instanceof Entry.Transfer transfer) {
            move(transfer, transfer.amount(), touched);
            posted.merge(transfer.slice(), transfer.amount(), Math::addExact);
        } else if (movement instanceof Entry.Reserve reserve) {
            move(reserve.transfer(), reserve.transfer().amount(), touched);
        } else if (movement instanceof Entry.Post post) {
            accounts.held(post.hold()).ifPresent(held -> {
                move(held, post.amount() - held.amount(), touched);
                posted.merge(held.slice(), post.amount(), Math::addExact);
            });
        } else if (movement instanceof Entry.Release release) {
            accounts.held(release.hold()).ifPresent(held -> move(held, -held.amount(), touched));
        }
    }

    /** What goes the first way counts for the slice, what goes back the same way counts against it; there is no third. */
    private void move(Entry.Transfer transfer, long amount, Set<String> touched) {
        String name = transfer.slice();
        if (!SLICE.matcher(name).matches()) {
            return;
        }
        Entry.Transfer first = ways.computeIfAbsent(name, none -> transfer);
        boolean same = first.debit().equals(transfer.debit()) && first.credit().equals(transfer.credit());
        boolean back = first.debit().equals(transfer.credit()) && first.credit().equals(transfer.debit());
        Wrong.unless(
                same || back,
                "同一份额的另一条路 / another way for slice " + name,
                transfer.debit() + " → " + transfer.credit(),
                first.debit() + " → " + first.credit());
        moved.merge(name, same ? amount : -amount, Math::addExact);
        touched.add(name);
    }

    private void isWholeOrNothing(String name) {
        Long slice = slices.get(name);
        Wrong.unless(slice != null, "没有这一份 / a leg names a slice that is in no split", name, "a slice");
        long sum = moved.get(name);
        Wrong.unless(sum == slice || sum == 0, "为份额所动（分） / what moves for slice " + name + ", in fen", sum, slice);
    }

    /** A loss that is paid and a recovery that is shared move every slice in the entry that says so. */
    private void isCarriedOut(Event event, List<Entry.Movement> movements, Map<String, Long> posted) {
        if (event.split().isEmpty() || !(event.is("PAY") || event.is("RECOVER"))) {
            return;
        }
        Map<Integer, Long> byNumber = new HashMap<>();
        posted.forEach((name, amount) -> {
            Matcher matcher = SLICE.matcher(name);
            if (matcher.matches() && matcher.group(1).equals(event.caseId())) {
                byNumber.merge(Integer.valueOf(matcher.group(3)), amount, Math::addExact);
            }
        });
        List<Long> amounts = amounts(event.split().get());
        for (int place = 1; place <= amounts.size(); place++) {
            long found = byNumber.getOrDefault(place, 0L);
            long expected = amounts.get(place - 1);
            Wrong.unless(
                    found == expected, "未按份额入账（分） / not posted as shared: " + event.name(place), found, expected);
        }
        if (event.is("RECOVER")) {
            long costs = posted.getOrDefault(event.caseId() + "/" + event.number() + "/costs", 0L);
            long stated = event.fact("recoveryCosts");
            Wrong.unless(costs == stated, "追索费用（分） / costs of the recovery, in fen", costs, stated);
        }
    }
}
