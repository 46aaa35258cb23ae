package org.fendan.core.decision;

import java.time.LocalDate;
import java.util.List;
import org.fendan.core.fact.FactType;
import org.fendan.core.fact.Title;
import org.fendan.core.money.Money;

/** How values of one type are written: those that come often straight as bytes, the others as the type shows them. */
interface Hand<T> {

    /** Writes the value as a string, with its quotation marks. */
    void write(T value, JsonBuffer json);

    @SuppressWarnings("unchecked") // the type says of what its values are
    static <T> Hand<T> of(FactType<T> type) {
        if (type.equals(FactType.MONEY) || type.equals(FactType.POSITIVE_MONEY)) {
            return (value, json) -> json.sum((Money) value);
        }
        if (type.equals(FactType.DATE)) {
            return (value, json) -> json.quote().day((LocalDate) value).quote();
        }
        if (type.equals(FactType.TITLES)) {
            return (value, json) -> json.again((List<Title>) value, Hand::titles);
        }
        if (type.equals(FactType.COUNT_OF)) {
            return (value, json) -> json.quote().raw(String.valueOf(value)).quote();
        }
        return (value, json) -> json.string(type.show(value));
    }

    private static void titles(List<Title> titles, JsonBuffer json) {
        json.quote();
        for (int i = 0; i < titles.size(); i++) {
            Title title = titles.get(i);
            json.raw(i == 0 ? "" : ";").words(title.kind()).raw(" ");
            json.day(title.valid().from()).raw("/");
            title.valid().lastDay().ifPresent(json::day);
        }
        json.quote();
    }
}
