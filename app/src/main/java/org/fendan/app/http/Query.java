package org.fendan.app.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.fendan.app.desk.Moment;
import org.fendan.app.desk.Page;
import org.fendan.core.fact.FactType;
import org.fendan.core.law.Text;

/** The parameters of an address; one that is not known is refused, because a misspelt dryRun must not write. */
final class Query {

    static final int LARGEST_PAGE = 200;
    private static final int PAGE = 50;

    private final Context http;

    private Query(Context http) {
        this.http = http;
    }

    static Query of(Context http, String... known) {
        List<String> names = List.of(known);
        TreeSet<String> unknown = new TreeSet<>(http.queryParamMap().keySet());
        names.forEach(unknown::remove);
        Query query = new Query(http);
        if (!unknown.isEmpty()) {
            throw query.wrong(
                    "没有参数“" + unknown.first() + "”" + (names.isEmpty() ? "" : "，可用的有 " + String.join("、", names)),
                    "there is no parameter \"" + unknown.first() + "\""
                            + (names.isEmpty() ? "" : "; known are " + String.join(", ", names)));
        }
        return query;
    }

    Optional<String> text(String name) {
        List<String> values = http.queryParams(name);
        if (values.size() > 1) {
            throw wrong("参数 " + name + " 只能出现一次", "the parameter " + name + " may be given once");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    boolean flag(String name) {
        String value = text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(name + " 须为 true 或 false", name + " is true or false");
        }
        return value.equals("true");
    }

    Optional<LocalDate> date(String name) {
        try {
            return text(name).map(LocalDate::parse).map(day -> FactType.DATE.parse(day.toString()));
        } catch (DateTimeException | IllegalArgumentException none) {
            throw wrong(name + " 须为日期，如 2021-09-01", name + " is a date like 2021-09-01");
        }
    }

    /** A moment, in any zone. */
    Optional<Instant> instant(String name) {
        try {
            return text(name)
                    .map(OffsetDateTime::parse)
                    .filter(moment -> FactType.DATE.parse(moment.toLocalDate().toString()) != null)
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException | IllegalArgumentException none) {
            throw wrong(
                    name + " 须为带时区的时刻，如 2021-09-30T16:00:00Z",
                    name + " is a moment with its zone, like 2021-09-30T16:00:00Z");
        }
    }

    /** Which past is meant, by the parameters asOf and recordedAsOf. */
    Moment moment() {
        return new Moment(date("asOf"), instant("recordedAsOf"));
    }

    LocalDate needDate(String name) {
        return date(name)
                .orElseThrow(() -> wrong("须给出 " + name + "，如 2021-09-01", name + " is needed, like 2021-09-01"));
    }

    String need(String name, String example) {
        return text(name)
                .orElseThrow(() -> wrong("须给出 " + name + "，如 " + example, name + " is needed, like " + example));
    }

    long positive(String name) {
        String value = text(name).orElse("");
        if (!value.matches("[1-9][0-9]{0,14}")) {
            throw wrong(name + " 须为正整数", name + " is a positive whole number");
        }
        return Long.parseLong(value);
    }

    int pageSize() {
        return pageSize(PAGE);
    }

    private int pageSize(int usual) {
        String value = text("pageSize").orElse(String.valueOf(usual));
        if (value.matches("[0-9]{1,3}") && Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= LARGEST_PAGE) {
            return Integer.parseInt(value);
        }
        throw wrong("pageSize 须为 1 至 " + LARGEST_PAGE, "pageSize is from 1 to " + LARGEST_PAGE);
    }

    /** Which part of a list is wanted, of a list that most callers take whole. */
    /** A page of a list whose lines are numbered. */
    Page numberedPage() {
        Page page = page();
        if (page.after().filter(key -> !key.matches("[0-9]{15}")).isPresent()) {
            throw wrong("cursor 须为上一页的 next", "cursor is the next of the page before");
        }
        return page;
    }

    Page page() {
        Optional<String> cursor = text("cursor");
        Optional<String> after = cursor.flatMap(Page::key);
        if (cursor.isPresent() && after.isEmpty()) {
            throw wrong("cursor 须为上一页的 next", "cursor is the next of the page before");
        }
        return new Page(after, pageSize(LARGEST_PAGE));
    }

    private Turned wrong(String zh, String en) {
        return new Turned(Notice.QUERY_INVALID.answer(Text.of(zh, en), Language.of(http)));
    }
}
