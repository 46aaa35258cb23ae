package org.fendan.app.web.page;

/** A column of a table. */
public record Column(String label, Kind kind) {

    /** What stands in it. */
    public enum Kind {
        WORDS("words"),
        NAME("name"),
        /** A sum in yuan. */
        SUM("sum"),
        NUMBER("number"),
        DATE("date");

        private final String style;

        Kind(String style) {
            this.style = style;
        }

        public String style() {
            return style;
        }

        boolean isFigure() {
            return this == SUM || this == NUMBER;
        }
    }

    public static Column words(String label) {
        return new Column(label, Kind.WORDS);
    }

    /** Words that are not broken into lines. */
    public static Column name(String label) {
        return new Column(label, Kind.NAME);
    }

    public static Column sum(String label) {
        return new Column(label, Kind.SUM);
    }

    public static Column number(String label) {
        return new Column(label, Kind.NUMBER);
    }

    public static Column date(String label) {
        return new Column(label, Kind.DATE);
    }
}
