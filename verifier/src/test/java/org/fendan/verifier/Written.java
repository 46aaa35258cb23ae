package org.fendan.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Writes an export by hand, byte by byte, right or wrong. */
final class Written {

    static final String GENESIS = "0".repeat(64);

    private final List<String> lines = new ArrayList<>();
    private String head = GENESIS;
    private long sequence;

    /** Canonical bytes under construction. */
    static final class Form {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Form tag(int tag) {
            bytes.write(tag);
            return this;
        }

        Form number(long number) {
            bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
            return this;
        }

        Form text(String text) {
            byte[] utf8 = text.getBytes(UTF_8);
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
            bytes.writeBytes(utf8);
            return this;
        }

        Form all(Form... forms) {
            for (Form form : forms) {
                bytes.writeBytes(form.bytes.toByteArray());
            }
            return this;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }

    static Form open(String account, String rule) {
        return new Form().tag(1).text(account).text(rule);
    }

    static Form transfer(String debit, String credit, long amount, String slice) {
        return new Form().tag(2).text(debit).text(credit).number(amount).text(slice);
    }

    static Form reserve(String hold, String debit, String credit, long amount, String slice) {
        Form form = new Form().tag(3).text(hold).text(debit).text(credit);
        return form.number(amount).text(slice).tag(1).text("2021-12-01");
    }

    static Form post(String hold, long amount) {
        return new Form().tag(4).text(hold).number(amount);
    }

    static Form cancel(String hold) {
        return new Form().tag(5).text(hold);
    }

    static Form expire(String hold, String on) {
        return new Form().tag(6).text(hold).text(on);
    }

    static Form close(String lastDay) {
        return new Form().tag(7).text(lastDay);
    }

    static Form chain(String id, String date, Form... movements) {
        return new Form()
                .text(id)
                .text(date)
                .text("测试")
                .tag(0)
                .number(movements.length)
                .all(movements);
    }

    static Form reversing(String id, String original, Form... movements) {
        Form form = new Form().text(id).text("2021-11-21").text("冲销").tag(1).text(original);
        return form.number(movements.length).all(movements);
    }

    /** A block of one entry with this chain. */
    Written book(Form chain) {
        return seal(entry(1).all(chain).number(0));
    }

    /** A block of one entry with this chain and the event of a case. */
    Written book(Form chain, String caseId, int number, String body) {
        String row = field(caseId) + field("" + number) + field("K") + field(body);
        return seal(entry(1).all(chain).number(1).text("store.case_event").text(row));
    }

    Written event(String caseId, int number, String body) {
        String row = field(caseId) + field("" + number) + field("K") + field(body);
        return seal(entry(0).number(1).text("store.case_event").text(row));
    }

    /** A line of a register. */
    Written register(String register, int number, String body) {
        String row = field(register) + field("" + number) + field("li") + field(body);
        return seal(entry(0).number(1).text("store.register_entry").text(row));
    }

    private Form entry(int flag) {
        return new Form()
                .tag(1)
                .number(++sequence)
                .text("2021-11-21T08:00:00.000000Z")
                .text("clerk")
                .tag(flag);
    }

    private static String field(String text) {
        return text.length() + ":" + text + ";";
    }

    Written seal(Form entry) {
        byte[] bytes = entry.bytes();
        long number = lines.size() + 1L;
        Form hashed = new Form().tag(1);
        hashed.bytes.writeBytes((number + "\n" + head + "\nSHA-256\n1\n" + bytes.length + "\n").getBytes(UTF_8));
        hashed.bytes.writeBytes(bytes);
        String hash = sha256(hashed.bytes());
        lines.add("{\"block\":" + number + ",\"previous\":\"" + head + "\",\"algorithm\":\"SHA-256\",\"hash\":\"" + hash
                + "\",\"entries\":[\"" + Base64.getEncoder().encodeToString(bytes) + "\"]}");
        head = hash;
        return this;
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    String head() {
        return lines.size() + ":" + head;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
