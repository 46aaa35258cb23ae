package org.fendan.app.desk;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of paper that are taken, known by their first bytes and not by what somebody says they are. */
enum PaperType {
    PDF("application/pdf", List.of(".pdf"), "%PDF-".getBytes(StandardCharsets.US_ASCII)),
    PNG("image/png", List.of(".png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A}),
    JPEG("image/jpeg", List.of(".jpg", ".jpeg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF});

    private final String mediaType;
    private final List<String> endings;
    private final byte[] first;

    PaperType(String mediaType, List<String> endings, byte[] first) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.first = first;
    }

    String mediaType() {
        return mediaType;
    }

    /** Whether a file of this name is taken for one of this kind where it is opened. */
    boolean ends(String name) {
        return endings.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
    }

    static Optional<PaperType> of(byte[] bytes) {
        return Stream.of(values())
                .filter(type -> bytes.length > type.first.length
                        && Arrays.equals(bytes, 0, type.first.length, type.first, 0, type.first.length))
                .findFirst();
    }
}
