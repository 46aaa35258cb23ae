package org.fendan.app.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fendan.core.fact.Fault;
import org.fendan.core.law.Text;
import org.fendan.core.time.DateSpan;

/** The days a payment run collects: a half-year by its name, or any days. */
record PaymentRunPeriod(String name, LocalDate from, LocalDate lastDay) {

    private static final Pattern HALF = Pattern.compile("([12][0-9]{3})-H([12])");
    private static final Text WANTED = Text.of(
            "半年，如 2021-H1；或起始日 from 与截止日 lastDay", "a half-year like 2021-H1, or a first day (from) and a lastDay");

    /** Reads it from a request; empty where it is not there, with the fault noted. */
    static Optional<PaymentRunPeriod> read(Body body) {
        Optional<String> half = body.optional("half");
        Optional<String> from = body.optional("from");
        Optional<String> lastDay = body.optional("lastDay");
        Optional<PaymentRunPeriod> period = half.isPresent() && from.isEmpty() && lastDay.isEmpty()
                ? half(half.get())
                : half.isEmpty() && from.isPresent() && lastDay.isPresent()
                        ? days(from.get(), lastDay.get())
                        : Optional.empty();
        if (period.isEmpty()) {
            body.faults().add(Fault.of(".half", "VALUE_INVALID", half.orElse(""), WANTED, "2021-H1"));
        }
        return period;
    }

    private static Optional<PaymentRunPeriod> half(String text) {
        Matcher half = HALF.matcher(text);
        if (!half.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(half.group(1));
        boolean first = half.group(2).equals("1");
        LocalDate from = LocalDate.of(year, first ? 1 : 7, 1);
        return Optional.of(new PaymentRunPeriod(text, from, from.plusMonths(6).minusDays(1)));
    }

    private static Optional<PaymentRunPeriod> days(String from, String lastDay) {
        try {
            DateSpan span = DateSpan.parse(from + "/" + lastDay);
            return span.lastDay().map(last -> new PaymentRunPeriod(last.toString(), span.from(), last));
        } catch (IllegalArgumentException | DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
