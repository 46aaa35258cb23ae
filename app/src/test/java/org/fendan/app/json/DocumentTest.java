package org.fendan.app.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A document is the same kept and shown, however long the last one was. */
class DocumentTest {

    private static final byte[] END = ",\"end\":true}".getBytes(UTF_8);

    @Test
    void its_members_stand_between_a_brace_and_its_end() throws IOException {
        Document document = named("短");
        assertThat(new String(document.bytes(), UTF_8)).isEqualTo("{\"name\":\"短\",\"end\":true}");
        assertThat(shown(document)).isEqualTo(document.bytes());
    }

    @Test
    void it_is_written_whenever_it_is_wanted() throws IOException {
        Document one = named("一");
        Document other = named("二".repeat(100));
        byte[] kept = one.bytes();
        assertThat(shown(other)).isEqualTo(other.bytes());
        assertThat(shown(one)).isEqualTo(kept);
    }

    @Test
    void a_very_long_one_leaves_room_for_the_next() throws IOException {
        Document document = named("长".repeat(100_000));
        assertThat(shown(document)).isEqualTo(document.bytes()).hasSizeGreaterThan(300_000);
        assertThat(shown(named("短"))).isEqualTo(named("短").bytes());
    }

    private static Document named(String name) {
        return Document.of(json -> json.raw("\"name\":").string(name), END);
    }

    private static byte[] shown(Document document) throws IOException {
        byte[][] seen = new byte[1][];
        document.show((room, length) -> seen[0] = Arrays.copyOf(room, length));
        return seen[0];
    }
}
