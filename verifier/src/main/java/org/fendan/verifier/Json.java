package org.fendan.verifier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON into maps, lists, texts, numbers and yes or no; a name given twice is refused, so is all that is no JSON. */
final class Json {

    private static final int DEEPEST = 100;
    private static final String ESCAPES = "\"\\/bfnrt";
    private static final String ESCAPED = "\"\\/\b\f\n\r\t";

    private final String text;
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        Json json = new Json(text);
        try {
            Object value = json.value(0);
            if (json.peek() != 0) {
                throw json.wrong("something behind the end");
            }
            return value;
        } catch (IndexOutOfBoundsException early) {
            throw json.wrong("the end too early");
        }
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("too deep");
        }
        return switch (peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", "");
            default -> number();
        };
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        at++;
        for (boolean first = true; !takes('}'); first = false) {
            comma(first);
            peek();
            String name = string();
            expect(':');
            if (map.put(name, value(depth + 1)) != null) {
                throw wrong("\"" + name + "\" twice");
            }
        }
        return map;
    }

    private List<Object> array(int depth) {
        List<Object> list = new ArrayList<>();
        at++;
        for (boolean first = true; !takes(']'); first = false) {
            comma(first);
            list.add(value(depth + 1));
        }
        return list;
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        expect('"');
        for (char next = text.charAt(at++); next != '"'; next = text.charAt(at++)) {
            if (next < ' ') {
                throw wrong("a control character");
            }
            string.append(next == '\\' ? escaped() : next);
        }
        return string.toString();
    }

    private char escaped() {
        char next = text.charAt(at++);
        if (next == 'u') {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        }
        int place = ESCAPES.indexOf(next);
        if (place < 0) {
            throw wrong("\\" + next);
        }
        return ESCAPED.charAt(place);
    }

    private BigDecimal number() {
        int from = at;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return new BigDecimal(text.substring(from, at));
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong("no word of JSON");
        }
        at += word.length();
        return value;
    }

    private void comma(boolean first) {
        if (!first) {
            expect(',');
        }
    }

    private void expect(char wanted) {
        if (!takes(wanted)) {
            throw wrong("no " + wanted);
        }
    }

    private boolean takes(char wanted) {
        boolean there = peek() == wanted;
        at += there ? 1 : 0;
        return there;
    }

    /** The next character that is no blank; 0 at the end. */
    private char peek() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("JSON, character " + at + ": " + what);
    }
}
